package dev.vitrine.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.vitrine.inventory.reservation.Reservations;
import dev.vitrine.inventory.reservation.Source;
import dev.vitrine.order.OrderManagementController.ManagedOrder;
import dev.vitrine.platform.graphql.Management;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves merchants which location sends what of an order. */
@Management
@Controller
class OrderAllocationController {

  private final Reservations reservations;

  OrderAllocationController(Reservations reservations) {
    this.reservations = reservations;
  }

  @BatchMapping(typeName = "Order", field = "allocations")
  Mono<Map<ManagedOrder, List<OrderAllocation>>> allocations(List<ManagedOrder> orders) {
    return reservations
        .sources(orders.stream().map(ManagedOrder::key).toList())
        .collect(groupingBy(Source::orderId))
        .map(found -> orders.stream().collect(toMap(each -> each, each -> of(found, each))));
  }

  private static List<OrderAllocation> of(Map<Long, List<Source>> found, ManagedOrder order) {
    return found.getOrDefault(order.key(), List.of()).stream()
        .collect(groupingBy(Source::location, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(each -> new OrderAllocation(each.getKey(), each.getValue()))
        .toList();
  }

  /** What one location sends of an order. */
  record OrderAllocation(String location, List<Source> items) {}
}
