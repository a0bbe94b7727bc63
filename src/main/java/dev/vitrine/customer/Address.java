package dev.vitrine.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something is delivered, as its country's form has it.
 *
 * @param name who receives it
 * @param streetLines street, house number and what else leads to the door
 * @param region ISO 3166-2 code without the country, or a name; null where the country has none
 * @param countryCode ISO 3166-1 alpha-2
 * @param phone in E.164 form, such as +49301234567
 */
public record Address(
    String name,
    @Nullable String company,
    List<String> streetLines,
    String city,
    @Nullable String region,
    @Nullable String postalCode,
    String countryCode,
    @Nullable String phone) {}
