package dev.vitrine.customer;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;

/**
 * A customer as they read themselves; the schema's {@code Customer}.
 *
 * @param customer who it is
 * @param shop where they shop
 */
@SchemaType("Customer")
public record CustomerView(Customer customer, ShopContext shop) {

  /** The global id. */
  public String id() {
    return GlobalId.of("Customer", customer.id()).encoded();
  }

  /** The e-mail address. */
  public String email() {
    return customer.email();
  }

  /** What to call them. */
  public String name() {
    return customer.name();
  }

  /** An address that a customer keeps. */
  @SchemaType("CustomerAddress")
  public record SavedAddress(CustomerAddress saved, ShopContext shop) {

    /** The global id. */
    public String id() {
      return GlobalId.of("CustomerAddress", saved.id()).encoded();
    }

    /** Whether it is offered first. */
    public boolean isDefault() {
      return saved.isDefault();
    }

    /** The address. */
    public AddressView address() {
      return AddressView.of(saved.address(), shop.locales());
    }
  }
}
