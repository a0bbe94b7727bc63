package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Management;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Controller;

/** The two endpoints, each with its own schema and its own controllers. */
@Configuration(proxyBeanMethods = false)
class Endpoints {

  @Bean
  Endpoint storefrontEndpoint(EndpointFactory factory, ListableBeanFactory beans) {
    return factory.build(Endpoint.STOREFRONT, "/graphql", new EndpointBeans(beans, false));
  }

  @Bean
  Endpoint managementEndpoint(EndpointFactory factory, ListableBeanFactory beans) {
    return factory.build(
        Endpoint.MANAGEMENT, "/management/graphql", new EndpointBeans(beans, true));
  }

  @Bean
  EndpointBatchLoaders batchLoaders() {
    return new EndpointBatchLoaders();
  }

  @Bean
  AnnotatedControllerConfigurer storefrontControllers(
      List<HandlerMethodArgumentResolver> arguments) {
    return controllers(false, arguments);
  }

  @Bean
  @Management
  AnnotatedControllerConfigurer managementControllers(
      List<HandlerMethodArgumentResolver> arguments) {
    return controllers(true, arguments);
  }

  private static AnnotatedControllerConfigurer controllers(
      boolean management, List<HandlerMethodArgumentResolver> arguments) {
    AnnotatedControllerConfigurer configurer = new AnnotatedControllerConfigurer();
    arguments.forEach(configurer::addCustomArgumentResolver);
    configurer.setControllerPredicate(type -> serves(type, management));
    configurer.setBlockingMethodPredicate(method -> false);
    configurer.configureBinder(
        options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
    return configurer;
  }

  private static boolean serves(Class<?> type, boolean management) {
    return AnnotatedElementUtils.hasAnnotation(type, Controller.class)
        && AnnotatedElementUtils.hasAnnotation(type, Management.class) == management;
  }
}
