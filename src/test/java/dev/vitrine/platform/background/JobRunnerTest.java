package dev.vitrine.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import reactor.core.publisher.Mono;

class JobRunnerTest {

  private final List<Integer> codes = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  private Job job(String name, Mono<Void> work) {
    return new Job() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Mono<Void> work() {
        return work.doFinally(end -> done.add(name));
      }
    };
  }

  private void run(String name) {
    List<Job> jobs =
        List.of(job("one", Mono.empty()), job("bad", Mono.error(new IllegalStateException("no"))));
    new JobRunner(name, jobs, codes::add).run(new DefaultApplicationArguments());
  }

  @Test
  void theJobOfThatNameIsDoneAndNoOther() {
    run("one");
    assertThat(done).containsExactly("one");
    assertThat(codes).containsExactly(0);
  }

  @Test
  void aJobThatFailsEndsTheProcessWithAnError() {
    run("bad");
    assertThat(codes).containsExactly(1);
  }

  @Test
  void aJobThatDoesNotExistEndsTheProcessWithAnError() {
    run("other");
    assertThat(done).isEmpty();
    assertThat(codes).containsExactly(1);
  }
}
