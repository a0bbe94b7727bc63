package dev.vitrine.behaviour.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.Range.Bound;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.PendingMessage;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.ReactiveStreamOperations;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream in Redis that events wait in until they are in the tables. Each entry holds what one
 * request brought. Every instance reads as a consumer of one group; an entry is gone once it is
 * written, so the stream holds nothing but what waits.
 */
@Component
class EventStream {

  static final String KEY = "vitrine:{behaviour}:events";

  private static final String GROUP = "tables";
  private static final String VISITOR = "visitor";
  private static final String EVENTS = "events";
  private static final int AT_ONCE = 200;

  /** Shorter than the time in which Redis must answer a command. */
  private static final Duration WAIT = Duration.ofMillis(500);

  private static final TypeReference<List<RecordedEvent>> LIST = new TypeReference<>() {};

  /** Both or neither: what is done leaves nothing behind. */
  private static final RedisScript<Long> DONE =
      RedisScript.of(
          """
          redis.call('XACK', KEYS[1], ARGV[1], unpack(ARGV, 2))
          return redis.call('XDEL', KEYS[1], unpack(ARGV, 2))
          """,
          Long.class);

  /** At once, so that nobody is dismissed who has just begun to read again. */
  private static final RedisScript<Long> DISMISS =
      RedisScript.of(
          """
          redis.replicate_commands()
          local dismissed = 0
          for _, consumer in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
            local is = {}
            for i = 1, #consumer, 2 do is[consumer[i]] = consumer[i + 1] end
            if is.pending == 0 and is.idle > tonumber(ARGV[2]) then
              redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], is.name)
              dismissed = dismissed + 1
            end
          end
          return dismissed
          """,
          Long.class);

  private final ReactiveStringRedisTemplate redis;
  private final ReactiveStreamOperations<String, String, String> stream;
  private final JsonMapper json;
  private final String me = UUID.randomUUID().toString();

  EventStream(ReactiveStringRedisTemplate redis, JsonMapper json) {
    this.redis = redis;
    this.stream = redis.opsForStream();
    this.json = json;
  }

  /** Adds what a visitor did; given the id, it is as safe as Redis keeps its log. */
  Mono<RecordId> add(long visitorId, List<RecordedEvent> events) {
    Map<String, String> entry =
        Map.of(VISITOR, Long.toString(visitorId), EVENTS, json.writeValueAsString(events));
    return stream.add(KEY, entry);
  }

  /** Makes the group where there is none. */
  Mono<Void> begin() {
    return stream
        .createGroup(KEY, ReadOffset.from("0"), GROUP)
        .onErrorResume(RedisSystemException.class, EventStream::ifThere)
        .then();
  }

  private static Mono<String> ifThere(RedisSystemException failure) {
    String reason = String.valueOf(failure.getCause());
    return reason.contains("BUSYGROUP") ? Mono.empty() : Mono.error(failure);
  }

  /** Waits a moment for entries that nobody took yet. */
  Mono<List<Entry>> next() {
    return read(StreamReadOptions.empty().count(AT_ONCE).block(WAIT), ReadOffset.lastConsumed());
  }

  /** Entries that this consumer took and did not finish. */
  Mono<List<Entry>> unfinished() {
    return read(StreamReadOptions.empty().count(AT_ONCE), ReadOffset.from("0"));
  }

  private Mono<List<Entry>> read(StreamReadOptions options, ReadOffset offset) {
    return entries(
        stream.read(Consumer.from(GROUP, me), options, StreamOffset.create(KEY, offset)));
  }

  /** Takes over entries that another consumer took so long ago that it must be gone. */
  Mono<List<Entry>> abandoned(Duration idle) {
    return stream
        .pending(KEY, GROUP, Range.unbounded(), AT_ONCE)
        .flatMapIterable(pending -> pending)
        .filter(message -> message.getElapsedTimeSinceLastDelivery().compareTo(idle) > 0)
        .map(PendingMessage::getId)
        .collectList()
        .filter(ids -> !ids.isEmpty())
        .flatMap(ids -> claim(ids, idle))
        .defaultIfEmpty(List.of());
  }

  private Mono<List<Entry>> claim(List<RecordId> ids, Duration idle) {
    return entries(stream.claim(KEY, GROUP, me, idle, ids.toArray(RecordId[]::new)));
  }

  private Mono<List<Entry>> entries(Flux<MapRecord<String, String, String>> records) {
    return records.map(this::entry).collectList();
  }

  private Entry entry(MapRecord<String, String, String> record) {
    String events = record.getValue().getOrDefault(EVENTS, "[]");
    return new Entry(record.getId().getValue(), json.readValue(events, LIST));
  }

  /**
   * Strikes out consumers that finished everything and have not been heard of for so long; gives
   * how many. One that lives after all is taken up again when it reads.
   */
  Mono<Long> dismiss(Duration silence) {
    return redis
        .execute(DISMISS, List.of(KEY), List.of(GROUP, Long.toString(silence.toMillis())))
        .next();
  }

  /** Lets go of entries that are written. */
  Mono<Void> done(List<Entry> entries) {
    List<String> arguments =
        Stream.concat(Stream.of(GROUP), entries.stream().map(Entry::id)).toList();
    return redis.execute(DONE, List.of(KEY), arguments).then();
  }

  /** Takes out everything of a visitor that waits. */
  Mono<Void> forget(long visitorId) {
    return forget(Long.toString(visitorId), Range.unbounded());
  }

  private Mono<Void> forget(String visitorId, Range<String> where) {
    return stream
        .range(KEY, where, Limit.limit().count(AT_ONCE))
        .collectList()
        .filter(page -> !page.isEmpty())
        .flatMap(page -> remove(visitorId, page).then(Mono.defer(() -> rest(visitorId, page))));
  }

  private Mono<Void> rest(String visitorId, List<MapRecord<String, String, String>> page) {
    String last = page.getLast().getId().getValue();
    return page.size() < AT_ONCE
        ? Mono.empty()
        : forget(visitorId, Range.rightUnbounded(Bound.exclusive(last)));
  }

  private Mono<Void> remove(String visitorId, List<MapRecord<String, String, String>> page) {
    List<String> arguments = new ArrayList<>(List.of(GROUP));
    page.stream()
        .filter(record -> visitorId.equals(record.getValue().get(VISITOR)))
        .forEach(record -> arguments.add(record.getId().getValue()));
    return arguments.size() == 1
        ? Mono.empty()
        : redis.execute(DONE, List.of(KEY), arguments).then();
  }

  /**
   * What one request brought.
   *
   * @param id the stream's
   */
  record Entry(String id, List<RecordedEvent> events) {}
}
