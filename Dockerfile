# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp package -Dmaven.test.skip=true \
    && java -Djarmode=tools -jar target/vitrine-*.jar extract --layers --destination layers \
    && mv layers/application/vitrine-*.jar layers/application/vitrine.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /app --shell /usr/sbin/nologin vitrine
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# A heap of one size, marked once it is half full: left to itself, the collector keeps a small heap as small as it can and
# marks it again and again, for which a small machine pays with a good part of its processors. Set it anew to choose otherwise, but for the headers of
# objects, which the file of linked classes below is made with.
ENV JDK_JAVA_OPTIONS="-XX:+UseG1GC -XX:+UseCompactObjectHeaders -XX:InitialRAMPercentage=50 -XX:MaxRAMPercentage=50 \
-XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=50"
# A run as far as the beans: the classes it loads come linked out of a file at every later start.
RUN VITRINE_MANAGEMENT_KEY=only-for-the-training-run \
    java -XX:AOTCacheOutput=vitrine.aot -Dspring.context.exit=onRefresh -jar vitrine.jar
USER vitrine
EXPOSE 8080
SHELL ["/bin/bash", "-c"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD exec 3<>/dev/tcp/127.0.0.1/8080 \
    && printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 \
    && head -n 1 <&3 | grep -q ' 200 '
ENTRYPOINT ["java", "-XX:AOTCache=vitrine.aot", "-jar", "vitrine.jar"]
