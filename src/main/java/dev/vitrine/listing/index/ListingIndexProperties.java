package dev.vitrine.listing.index;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the markets' indices are kept.
 *
 * @param prefix what the names of all indices begin with; shops that share an Elasticsearch differ
 * @param page how many products are read and written at once
 * @param grace for how long a replaced index is kept for requests that still read it
 * @param upkeep how often markets without an index, abandoned runs and old indices are looked for
 * @param agenda how often products are looked for that change by the passing of time
 * @param abandoned after how long without a sign of life a run counts as abandoned
 * @param reconciliation when the indices are compared with the database: a cron expression in UTC,
 *     {@code -} for never
 */
@Validated
@ConfigurationProperties("vitrine.index")
record ListingIndexProperties(
    @DefaultValue("vitrine") @Pattern(regexp = "[a-z][a-z0-9_]*") String prefix,
    @DefaultValue("500") @Min(1) @Max(5000) int page,
    @DefaultValue("1m") Duration grace,
    @DefaultValue("2s") Duration upkeep,
    @DefaultValue("500ms") Duration agenda,
    @DefaultValue("1m") Duration abandoned,
    @DefaultValue("0 30 3 * * *") String reconciliation) {}
