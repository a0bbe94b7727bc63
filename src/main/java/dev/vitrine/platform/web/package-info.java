/** What the application serves beside its API: pages, headers, rules of the browser. */
@NullMarked
@NamedInterface("web")
package dev.vitrine.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
