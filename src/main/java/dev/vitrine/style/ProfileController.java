package dev.vitrine.style;

import dev.vitrine.behaviour.visitor.VisitorView;
import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.ProfileView.Size;
import dev.vitrine.style.ProfileView.Taste;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the profiles of {@code style.graphqls}. What the catalogue knows no more is left out. */
@Controller
class ProfileController {

  private final Styles styles;
  private final Snapshot<Attributes> attributes;
  private final Snapshot<CategoryTree> categories;
  private final CatalogViews views;

  ProfileController(
      Styles styles,
      Snapshot<Attributes> attributes,
      Snapshot<CategoryTree> categories,
      CatalogViews views) {
    this.styles = styles;
    this.attributes = attributes;
    this.categories = categories;
    this.views = views;
  }

  @SchemaMapping(typeName = "Visitor", field = "profile")
  Mono<ProfileView> profile(VisitorView view, ShopContext shop) {
    return styles.profile(view.visitor()).map(profile -> view(profile, shop));
  }

  private ProfileView view(StyleProfile profile, ShopContext shop) {
    return new ProfileView(
        profile.tastes().entrySet().stream().flatMap(each -> taste(each, shop).stream()).toList(),
        profile.sizes().entrySet().stream().flatMap(each -> size(each, shop).stream()).toList());
  }

  private Optional<Taste> taste(Map.Entry<Trait, Double> liked, ShopContext shop) {
    return attributes
        .current()
        .named(liked.getKey().attribute())
        .filter(AttributeDefinition::visible)
        .flatMap(
            attribute ->
                attribute
                    .value(liked.getKey().value())
                    .map(value -> taste(attribute, value, liked.getValue(), shop)));
  }

  private static Taste taste(
      AttributeDefinition attribute,
      AttributeDefinition.Value value,
      double weight,
      ShopContext shop) {
    return new Taste(
        attribute.key(),
        attribute.texts().field("label").in(shop.locales(), attribute.key()),
        value.key(),
        value.texts().field("label").in(shop.locales(), value.key()),
        weight);
  }

  private Optional<Size> size(Map.Entry<String, String> worn, ShopContext shop) {
    return categories
        .current()
        .byExternalId(worn.getKey())
        .flatMap(category -> views.category(category.id(), shop))
        .map(category -> new Size(category, worn.getValue()));
  }
}
