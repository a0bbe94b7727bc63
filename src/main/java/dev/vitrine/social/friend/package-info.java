/** Friends, the invitations that make them, and what they show each other. */
@NullMarked
@NamedInterface("friend")
package dev.vitrine.social.friend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
