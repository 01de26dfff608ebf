package coop.encommun.catalog.product;

import coop.encommun.kit.web.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A product as an HTTP answer, with its version as ETag. */
final class Answers {

    private Answers() {}

    static RestResponse<ProductView> ok(Product product) {
        return tagged(ResponseBuilder.ok(ProductView.of(product)), product);
    }

    static RestResponse<ProductView> ok(Product product, Audience reader) {
        return tagged(ResponseBuilder.ok(reader.view(product)), product);
    }

    static RestResponse<ProductView> created(Product product, UriInfo uri) {
        var location =
                uri.getAbsolutePathBuilder().path(product.id().toString()).build();
        return tagged(ResponseBuilder.<ProductView>created(location).entity(ProductView.of(product)), product);
    }

    private static RestResponse<ProductView> tagged(ResponseBuilder<ProductView> answer, Product product) {
        return answer.header(HttpHeaders.ETAG, ETags.of(product.version())).build();
    }
}
