using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Hosting;

/// <summary>Files of rates, charges and codes on their way in, as they are and not in a form, so that they are cut off while they are read.</summary>
internal static class ListEndpoints
{
    /// <summary>A little more than a file may have, so that whoever sends too much is told so and not hung up on.</summary>
    private const long MostBytes = BillingLimits.ListBytes + (8 * 1024 * 1024);

    public static void MapLists(this WebApplication app) =>
        app.MapPost("/practice/lists/files/{kind}", ReceiveAsync).RequireAuthorization(BillingPermissions.Settings.Edit)
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(MostBytes));

    private static async Task<NoContent> ReceiveAsync(string kind, string? from, HttpContext http, CancellationToken cancellationToken)
    {
        if (!NamedValue.TryParse<ListKind>(kind, out var list))
            throw Check.Invalid(nameof(kind), "There is no such kind of list; choose one of the page.");
        var name = Uri.UnescapeDataString($"{http.Request.Headers[AttachmentEndpoints.NameHeader]}");
        await http.Operations().Once.RunAsync<IListImportAppService, Guid>((lists, ct) => lists.ReceiveAsync(list, http.Request.Body, name, DayOf(from), ct), cancellationToken);
        return TypedResults.NoContent();
    }

    private static DateOnly? DayOf(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Check.Invalid("from", "The first day is written as 2026-07-01.");
}
