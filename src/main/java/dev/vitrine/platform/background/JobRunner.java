package dev.vitrine.platform.background;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Does the job that the process was started for, and ends it: with 0, or 1 where it failed. */
@Component
@ConditionalOnProperty(JobRunner.PROPERTY)
class JobRunner implements ApplicationRunner {

  static final String PROPERTY = "vitrine.job";

  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

  private final String name;
  private final List<Job> jobs;
  private final Consumer<Integer> exit;

  @Autowired
  JobRunner(@Value("${" + PROPERTY + "}") String name, List<Job> jobs, ApplicationContext context) {
    this(name, jobs, code -> System.exit(SpringApplication.exit(context, () -> code)));
  }

  JobRunner(String name, List<Job> jobs, Consumer<Integer> exit) {
    this.name = name;
    this.jobs = jobs;
    this.exit = exit;
  }

  /** Waits for the job: this is the thread that starts the application, and it has time. */
  @Override
  public void run(ApplicationArguments arguments) {
    List<Job> named = jobs.stream().filter(job -> job.name().equals(name)).toList();
    if (named.isEmpty()) {
      log.error("VITRINE_JOB names {}; there is {}", name, jobs.stream().map(Job::name).toList());
      exit.accept(1);
      return;
    }
    exit.accept(done(named.getFirst()));
  }

  private static int done(Job job) {
    try {
      log.info("{} begins", job.name());
      job.work().block();
      log.info("{} is done", job.name());
      return 0;
    } catch (RuntimeException failure) {
      log.error("{} failed", job.name(), failure);
      return 1;
    }
  }
}
