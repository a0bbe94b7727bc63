package dev.vitrine.customer;

import dev.vitrine.platform.mutation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shop's customers and their accounts. */
@Service
public class Customers {

  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_ADDRESSES = 100;

  private final CustomerRepository repository;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  Customers(CustomerRepository repository, Passwords passwords, SignInThrottle throttle) {
    this.repository = repository;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** What is wrong with what somebody wants to register with. */
  public List<Refusal> problems(String email, String password, String name) {
    List<Refusal> problems = new ArrayList<>();
    if (!Contacts.isEmail(email)) {
      problems.add(Refusal.of("INVALID_EMAIL", "email"));
    }
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      problems.add(
          Refusal.of("INVALID_PASSWORD", "password")
              .with(Map.of("min", SHORTEST_PASSWORD, "max", LONGEST_PASSWORD)));
    }
    if (name.isBlank()) {
      problems.add(Refusal.of("REQUIRED", "name"));
    }
    if (name.length() > LONGEST_NAME) {
      problems.add(Refusal.of("TEXT_TOO_LONG", "name").with(Map.of("max", LONGEST_NAME)));
    }
    return problems;
  }

  /**
   * Counts an attempt to register, and tells whether there were too many: who registers learns
   * whether an address has an account, so addresses cannot be tried by the thousand.
   *
   * @param address where the request comes from
   */
  public Mono<Boolean> areTooMany(String email, String address) {
    return throttle.isTooMany(emailKey(email), address);
  }

  /** The hash of a password; takes its time, so outside any transaction. */
  public Mono<String> hash(String password) {
    return passwords.hash(password);
  }

  /** A new account, in the caller's transaction; empty where there is one of this address. */
  public Mono<Customer> register(String email, String name, String passwordHash) {
    return repository.insert(email, emailKey(email), name, passwordHash);
  }

  /**
   * Finds out whether somebody knows the password of an account. It takes the same time for known
   * and unknown addresses; do it outside any transaction.
   *
   * @param address where the request comes from
   */
  public Mono<SignIn> check(String email, String password, String address) {
    String emailKey = emailKey(email);
    return throttle
        .isTooMany(emailKey, address)
        .flatMap(
            tooMany -> tooMany ? Mono.just(new SignIn.Throttled()) : compare(emailKey, password));
  }

  private Mono<SignIn> compare(String emailKey, String password) {
    if (password.length() > LONGEST_PASSWORD) {
      return Mono.just(new SignIn.Wrong());
    }
    return repository
        .byEmail(emailKey)
        .flatMap(
            account ->
                passwords
                    .matches(password, account.passwordHash())
                    .filter(same -> same)
                    .flatMap(same -> throttle.forget(emailKey).thenReturn(same))
                    .<SignIn>map(same -> new SignIn.Known(account.customer()))
                    .defaultIfEmpty(new SignIn.Wrong()))
        .switchIfEmpty(
            Mono.defer(() -> passwords.matchesNobody(password)).map(never -> new SignIn.Wrong()));
  }

  /** The customer of a key. */
  public Mono<Customer> byId(long id) {
    return repository.byId(id);
  }

  /** The customer of an e-mail address; empty where there is none. */
  public Mono<Customer> byEmail(String email) {
    return repository.byEmail(emailKey(email)).map(account -> account.customer());
  }

  /** The addresses that a customer keeps, the default first. */
  public Flux<CustomerAddress> addresses(long customerId) {
    return repository.addresses(customerId);
  }

  /**
   * Keeps a new address, in the caller's transaction.
   *
   * @return empty where the customer has too many
   */
  Mono<Long> addAddress(long customerId, Address address, boolean isDefault) {
    return undefault(customerId, isDefault)
        .then(repository.insertAddress(customerId, address, isDefault, MOST_ADDRESSES));
  }

  /** Rewrites an address, in the caller's transaction; empty where the customer has no such. */
  Mono<Long> changeAddress(long customerId, long id, Address address, boolean isDefault) {
    return undefault(customerId, isDefault)
        .then(repository.updateAddress(customerId, id, address, isDefault));
  }

  private Mono<Void> undefault(long customerId, boolean isDefault) {
    return isDefault ? repository.noDefault(customerId) : Mono.empty();
  }

  /** What an account is found by: e-mail addresses that differ in case alone are one account's. */
  public static String emailKey(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody may sign in. */
  public sealed interface SignIn {

    /** They know the password. */
    record Known(Customer customer) implements SignIn {}

    /** There is no such account, or it has another password. */
    record Wrong() implements SignIn {}

    /** Too many tried. */
    record Throttled() implements SignIn {}
  }
}
