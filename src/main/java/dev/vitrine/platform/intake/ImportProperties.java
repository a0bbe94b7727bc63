package dev.vitrine.platform.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How imports are read and written.
 *
 * @param maxLine the longest line that is taken in; a longer one is refused and skipped
 * @param batchLines how many lines share a transaction at most
 * @param batchSize how many bytes of lines share a transaction at most
 * @param idle lines that wait so long for others are written without them
 * @param progress how much time lies at least between two reports of progress
 * @param pendingReports how many reports wait for a client that does not read; then the import
 *     waits
 */
@Validated
@ConfigurationProperties("vitrine.import")
record ImportProperties(
    @DefaultValue("4MB") DataSize maxLine,
    @DefaultValue("500") @Min(1) @Max(500) int batchLines,
    @DefaultValue("4MB") DataSize batchSize,
    @DefaultValue("250ms") Duration idle,
    @DefaultValue("1s") Duration progress,
    @DefaultValue("8192") @Min(1) int pendingReports) {}
