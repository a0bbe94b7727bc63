package dev.vitrine.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class IgnoredFieldsTest {

  private static ImportLine line(String json) {
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    return new ImportLine(7, "thing", body);
  }

  private static Iterable<String> ignored(String json, Consumer<Fields> reader) {
    ImportLine line = line(json);
    reader.accept(line.fields());
    return line.ignored();
  }

  @Test
  void aFieldThatWasAskedForIsNot() {
    assertThat(ignored("{'type':'thing','name':'A','nome':'A'}", line -> line.text("name")))
        .containsExactly("nome");
  }

  @Test
  void thoseOfPartsAreTooWithoutTheirPositions() {
    assertThat(
            ignored(
                "{'parts':[{'sku':'1','prise':2},{'sku':'2','prise':3}]}",
                line ->
                    line.objects("parts").map(all -> all.stream().map(p -> p.key("sku")).toList())))
        .containsExactly("parts.prise");
  }

  @Test
  void namesThatAreTheMerchantsOwnAreNot() {
    assertThat(ignored("{'own':{'a':1}}", line -> line.object("own").map(Fields::names))).isEmpty();
  }

  @Test
  void whatIsTakenAsAWholeIsNot() {
    assertThat(ignored("{'whole':{'a':1}}", line -> line.object("whole"))).isEmpty();
  }

  @Test
  void aLineThatNobodyReadHasNone() {
    assertThat(line("{'a':1}").ignored()).isEmpty();
  }

  @Test
  void theyAreCountedByTypeAndPlace() {
    IgnoredFields counted = new IgnoredFields();
    for (int i = 0; i < 2; i++) {
      ImportLine line = line("{'name':'A','nome':'A'}");
      line.fields().text("name");
      counted.count(line);
    }
    assertThat(counted.told()).containsExactly(new Report.Ignored("thing", "nome", 2, 7));
  }
}
