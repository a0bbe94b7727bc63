package dev.vitrine.demo;

import dev.vitrine.demo.Department.Edition;
import dev.vitrine.demo.Department.ProductType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the products out of the departments' files. */
final class Products {

  private static final int MODELS_OF_A_TYPE = 5;

  private final List<Map<String, String>> names = names();
  private final List<Product> products = new ArrayList<>();
  private int nextName;

  private Products() {}

  /** All products, in the order of their numbers. */
  static List<Product> all() {
    var products = new Products();
    for (Department department : Department.all()) {
      department.types().forEach(type -> products.add(department, type));
    }
    return List.copyOf(products.products);
  }

  private void add(Department department, ProductType type) {
    int index = 0;
    for (Edition edition : Department.listed(type.editions())) {
      products.add(new Product(next(), index++, department, type, Map.of(), edition));
    }
    if (index == 0) {
      addModels(department, type);
    }
  }

  private void addModels(Department department, ProductType type) {
    int count = type.products() == null ? MODELS_OF_A_TYPE : type.products();
    for (int index = 0; index < count; index++) {
      Map<String, String> name = names.get(nextName++ % names.size());
      products.add(new Product(next(), index, department, type, name, null));
    }
  }

  private int next() {
    return products.size() + 1;
  }

  private static List<Map<String, String>> names() {
    List<?> rows = DemoFiles.read("names.yaml", List.class);
    return rows.stream().map(row -> name((List<?>) row)).toList();
  }

  private static Map<String, String> name(List<?> row) {
    String latin = (String) row.get(0);
    return Map.of(
        "en",
        latin,
        "de",
        latin,
        "fr",
        latin,
        "ja",
        (String) row.get(1),
        "zh-CN",
        (String) row.get(2),
        "ar",
        (String) row.get(3));
  }
}
