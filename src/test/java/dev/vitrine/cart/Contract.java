package dev.vitrine.cart;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** The operations that storefronts were promised, each with the fragments that it spreads. */
public final class Contract {

  private static final Document DOCUMENT = read("cart");
  private static final List<Document> ALL = List.of(DOCUMENT, read("feed"));
  private static final Map<String, String> OPERATIONS = new ConcurrentHashMap<>();

  private Contract() {}

  /** The document of one operation. */
  public static String document(String operation) {
    return OPERATIONS.computeIfAbsent(operation, Contract::cut);
  }

  /** All operations and fragments. */
  public static Document wholeDocument() {
    return DOCUMENT;
  }

  /** The names of all operations. */
  public static List<String> operations() {
    return DOCUMENT.getDefinitionsOfType(OperationDefinition.class).stream()
        .map(OperationDefinition::getName)
        .toList();
  }

  private static String cut(String name) {
    Document document =
        ALL.stream().filter(each -> find(each, name).isPresent()).findFirst().orElseThrow();
    OperationDefinition operation = find(document, name).orElseThrow();
    Set<String> fragments = new LinkedHashSet<>();
    collect(document, operation, fragments);
    List<Definition> parts = new ArrayList<>(List.of(operation));
    document.getDefinitionsOfType(FragmentDefinition.class).stream()
        .filter(each -> fragments.contains(each.getName()))
        .forEach(parts::add);
    return AstPrinter.printAst(Document.newDocument().definitions(parts).build());
  }

  private static Optional<OperationDefinition> find(Document document, String name) {
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .filter(each -> name.equals(each.getName()))
        .findFirst();
  }

  private static void collect(Document document, Node<?> node, Set<String> fragments) {
    for (Node<?> child : node.getChildren()) {
      if (child instanceof FragmentSpread spread && fragments.add(spread.getName())) {
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .filter(each -> each.getName().equals(spread.getName()))
            .forEach(each -> collect(document, each, fragments));
      }
      collect(document, child, fragments);
    }
  }

  private static Document read(String name) {
    try {
      return Parser.parse(
          new ClassPathResource("contract/" + name + ".graphql")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
