using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>What payers sent: payments, their claims line by line, money without a claim, provider-level adjustments, files in quarantine.</summary>
internal static class RemittanceTables
{
    private const int Size = 200;

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "/billing/remittances.csv", BillingPermissions.Remittances.View, "Remittances", "paid_on,payer,trace,method,claims,unmatched,paid,posted_at,posted_by",
            asked => new("remittances.csv", "", asked.PagesAsync<IRemittanceAppService, RemittanceListItemDto>(
                Size, async (all, skip, ct) => (await all.GetListAsync(skip, Size, ct)).Rows, Of))),
        new(
            "/billing/remittances/{id:guid}/claims.csv", BillingPermissions.Remittances.View, "RemittanceClaims",
            "sequence,claim,patient,status,match,date_of_service,charge,allowed,paid,patient_share,payer_number,adjustments,remarks,notice", Claims),
        new(
            "/billing/unmatched.csv", BillingPermissions.Remittances.View, "UnmatchedClaims", "payer,trace,paid_on,claim,patient,member_id,date_of_service,code,charge,paid,suggested,where_it_is",
            Unmatched),
        new(
            "/billing/provider-adjustments.csv", BillingPermissions.Remittances.View, "ProviderAdjustments", "payer,trace,paid_on,reason,meaning,reference,amount,suggested_claim,settled,settled_by",
            Adjustments),
        new(
            "/billing/quarantine.csv", BillingPermissions.Remittances.View, "QuarantinedFiles", "file,received_at,received_by,state,sha256,rule,place,problem,fix,put_away_at,put_away_by,put_away_because",
            Quarantined),
    ];

    private static CsvRows Claims(CsvQuestion asked)
    {
        var id = asked.Id();
        return new("remittance-claims.csv", id.ToString(), asked.PagesAsync<IRemittanceAppService, RemittanceClaimDto>(
            Size, async (all, skip, ct) => (await all.GetClaimsAsync(id, skip, Size, ct)).Rows, Of));
    }

    /// <summary>What waits, what was said to be billed elsewhere, or what was returned to payers.</summary>
    private static CsvRows Unmatched(CsvQuestion asked)
    {
        var (elsewhere, returned) = (asked.IsYes("elsewhere"), asked.IsYes("returned"));
        var (name, of) = returned ? ("returned.csv", "returned") : elsewhere ? ("billed-elsewhere.csv", "elsewhere") : ("unmatched.csv", "");
        return new(name, of, asked.PagesAsync<IRemittanceAppService, UnmatchedDto>(Size, async (all, skip, ct) => (await Page(all, skip, ct)).Rows, Of));

        Task<UnmatchedPageDto> Page(IRemittanceAppService all, int skip, CancellationToken ct) =>
            returned ? all.GetReturnedAsync(skip, Size, ct) : elsewhere ? all.GetBilledElsewhereAsync(skip, Size, ct) : all.GetUnmatchedAsync(skip, Size, ct);
    }

    /// <summary>A row for each thing that is wrong with a file, and one for a file with which nothing was found wrong.</summary>
    private static CsvRows Quarantined(CsvQuestion asked)
    {
        var away = asked.IsYes("away");
        return new(away ? "put-away.csv" : "quarantine.csv", away ? "put away" : "", asked.ManyOfPagesAsync<IRemittanceAppService, RemittanceFileDto>(
            Size, async (all, skip, ct) => (await all.GetQuarantinedAsync(away, skip, Size, ct)).Rows, Of));
    }

    private static CsvRows Adjustments(CsvQuestion asked)
    {
        var settled = asked.IsYes("settled");
        return new("provider-adjustments.csv", settled ? "settled" : "open", asked.PagesAsync<IRemittanceAppService, ProviderAdjustmentDto>(
            Size, async (all, skip, ct) => (await all.GetProviderAdjustmentsAsync(settled, skip, Size, ct)).Rows, Of));
    }

    private static IReadOnlyList<string?> Of(RemittanceListItemDto row) =>
    [
        Cells.Day(row.PaidOn), row.Payer, row.Trace, row.Method, Cells.Number(row.Claims), Cells.Number(row.Unmatched), Cells.Dollars(row.Paid), Cells.Moment(row.PostedAt), row.PostedBy,
    ];

    private static IReadOnlyList<string?> Of(RemittanceClaimDto row) =>
    [
        Cells.Number(row.Sequence), row.Number, row.Patient, row.Status, row.Match.ToString(), Cells.Day(row.ServiceDate), Cells.Dollars(row.Charge), Cells.Dollars(row.Allowed),
        Cells.Dollars(row.Paid), Cells.Dollars(row.PatientShare), row.PayerControlNumber,
        string.Join(' ', row.Lines.SelectMany(line => line.Adjustments).Select(one => $"{one.Group}-{one.Reason}:{Cells.Dollars(one.Amount)}")),
        string.Join(' ', row.Lines.SelectMany(line => line.Remarks).Distinct(StringComparer.Ordinal)), Cells.Notice(row.IsPart2),
    ];

    private static IReadOnlyList<string?> Of(UnmatchedDto row) =>
    [
        row.Payer, row.Trace, Cells.Day(row.PaidOn), row.Number, row.Patient, row.MemberId, Cells.Day(row.ServiceDate), row.Code, Cells.Dollars(row.Charge), Cells.Dollars(row.Paid),
        string.Join(' ', row.Suggested.Select(one => one.Number)), row.Elsewhere,
    ];

    private static IReadOnlyList<string?> Of(ProviderAdjustmentDto row) =>
        [row.Payer, row.Trace, Cells.Day(row.PaidOn), row.Reason, row.Meaning, row.Reference, Cells.Dollars(row.Amount), row.Suggested?.Number, row.Settled, row.SettledBy];

    private static IEnumerable<IReadOnlyList<string?>> Of(RemittanceFileDto file)
    {
        var away = file.State == RemittanceFileState.PutAway ? file.PutAway[^1] : null;
        return file.Problems.DefaultIfEmpty().Select(problem => (IReadOnlyList<string?>)
        [
            file.Name, Cells.Moment(file.ReceivedAt), file.ReceivedBy, file.State.ToString(), file.Sha256, problem?.Rule, problem?.Place, problem?.Problem, problem?.Fix,
            Cells.Moment(away?.At), away?.By, away?.Reason,
        ]);
    }
}
