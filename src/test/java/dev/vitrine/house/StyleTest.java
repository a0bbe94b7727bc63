package dev.vitrine.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;

/** The house's rules that are about classes. */
@AnalyzeClasses(packages = "dev.vitrine", importOptions = DoNotIncludeTests.class)
class StyleTest {

  @ArchTest
  static final ArchRule onlyTheStartWaitsForAPublisher =
      noClasses()
          .that()
          .areNotAssignableTo(SmartLifecycle.class)
          .and()
          .areNotAssignableTo(ApplicationRunner.class)
          .should()
          .callMethodWhere(
              target(nameMatching("block|blockFirst|blockLast|blockOptional|toIterable|toStream"))
                  .and(target(owner(assignableTo(Publisher.class)))));

  @ArchTest
  static final ArchRule onlyThePlatformSubscribes =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.vitrine.platform..")
          .should()
          .callMethodWhere(
              target(nameMatching("subscribe")).and(target(owner(assignableTo(Publisher.class)))));

  @ArchTest
  static final ArchRule nobodySleeps =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("sleep")).and(target(owner(assignableTo(Thread.class)))));

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Dto")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule whatAClassNeedsComesThroughItsConstructor =
      noFields().should().beAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule controllersAndRepositoriesStayInTheirPackage =
      classes()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .or()
          .haveSimpleNameEndingWith("Repository")
          .should()
          .bePackagePrivate();
}
