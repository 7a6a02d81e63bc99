using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;

namespace PracticeSuite.Web.Hosting;

/// <summary>Files of payers on their way in, as they are and not in a form, so that they are cut off while they are read.</summary>
internal static class RemittanceEndpoints
{
    /// <summary>A little more than a file may have, so that whoever sends too much is told so and not hung up on.</summary>
    private const long MostBytes = BillingLimits.RemittanceBytes + (8 * 1024 * 1024);

    public static void MapRemittances(this WebApplication app)
    {
        app.MapPost("/billing/remittances/files", ReceiveAsync).RequireAuthorization(BillingPermissions.Remittances.Post)
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<NoContent> ReceiveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var name = Uri.UnescapeDataString($"{http.Request.Headers[AttachmentEndpoints.NameHeader]}");
        await http.Operations().Once.RunAsync<IRemittanceAppService, ReceivedFileDto>((all, ct) => all.ReceiveAsync(http.Request.Body, name, ct), cancellationToken);
        return TypedResults.NoContent();
    }
}
