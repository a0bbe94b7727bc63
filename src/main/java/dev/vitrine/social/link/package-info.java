/** Links to things that carry who shared them. */
@NullMarked
@NamedInterface("link")
package dev.vitrine.social.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
