package dev.vitrine.platform.store;

import io.r2dbc.pool.ConnectionPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guard in front of the pool that Spring Boot makes. */
@Configuration(proxyBeanMethods = false)
class GuardedPools {

  @Bean
  static BeanPostProcessor poolGuard(ObjectProvider<SilentStores> silent) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ConnectionPool pool
            ? new GuardedPool(pool, silent.getObject())
            : bean;
      }
    };
  }
}
