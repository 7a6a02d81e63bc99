using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Billing.Contracts.Submissions;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>What would go and what was stopped, batches that went with their claims, what nobody answers, files that came, and claims to later payers.</summary>
internal static class SubmissionTables
{
    private const int Size = 100;

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "/billing/submit/ready.csv", BillingPermissions.Submissions.View, "ReadyClaims", "clearinghouse,mode,payer,claims,charge,oldest_service",
            asked => new("ready-claims.csv", "", asked.AllAsync<ISubmissionAppService, SubmissionBoardDto>((all, ct) => all.GetBoardAsync(new SubmissionBoardQuery(Take: 1), ct), board => board.Ready.Select(Of)))),
        new(
            "/billing/submit/stopped.csv", BillingPermissions.Submissions.View, "StoppedClaims", "claim,patient,month,payer,rule,field,value,problem,fix,found_at,notice",
            asked => new("stopped-claims.csv", "", asked.ManyOfPagesAsync<ISubmissionAppService, EditedClaimDto>(Size, async (all, skip, ct) => (await all.GetStoppedAsync(skip, Size, ct)).Rows, Of))),
        new(
            "/billing/submit/silent.csv", BillingPermissions.Submissions.View, "SilentClaims", "claim,patient,payer,state,missing,sent_at,batch,notice",
            asked => new("claims-without-answer.csv", "", asked.PagesAsync<ISubmissionAppService, SilentClaimDto>(Size, async (all, skip, ct) => (await all.GetSilentAsync(skip, Size, ct)).Rows, Of))),
        new(
            "/billing/batches.csv", BillingPermissions.Submissions.View, "Batches",
            "control,reference,clearinghouse,mode,state,claims,charge,built_at,built_by,file,sha256,transmitted_at,answered_at,answer,problem",
            asked => new("batches.csv", "", asked.PagesAsync<ISubmissionAppService, BatchDto>(Size, async (all, skip, ct) => (await all.GetBatchesAsync(skip, Size, ct)).Rows, Of))),
        new(
            "/billing/batches/{id:guid}/claims.csv", BillingPermissions.Submissions.View, "BatchClaims", "claim,control_number,version,patient,payer,charge,state,sent_again,notice", Claims),
        new(
            "/billing/files.csv", BillingPermissions.Submissions.View, "InboundFiles", "file,clearinghouse,simulated,kind,state,bytes,sender,control,received_at,worked_at,answers,problem,note", Files),
        new(
            "/billing/later-payers.csv", BillingPermissions.Submissions.View, "LaterClaims",
            "claim,patient,month,date_of_service,code,rank,payer,state,left,releasable_from,file_by,first_claim,first_payer,first_paid,why,notice", Later),
    ];

    private static CsvRows Claims(CsvQuestion asked)
    {
        var id = asked.Id();
        return new("batch-claims.csv", id.ToString(), asked.AllAsync<ISubmissionAppService, BatchDetailDto>((all, ct) => all.GetBatchAsync(id, ct), batch => batch.Claims.Select(Of)));
    }

    private static CsvRows Later(CsvQuestion asked)
    {
        var dropped = asked.IsYes("dropped");
        return new("later-payers.csv", dropped ? "dropped" : "open", asked.PagesAsync<ILaterPayerAppService, LaterClaimDto>(
            Size, async (all, skip, ct) => (await all.GetListAsync(dropped, skip, Size, ct)).Rows, Of));
    }

    private static CsvRows Files(CsvQuestion asked)
    {
        var state = asked.Named<InboundState>("state");
        return new("files-received.csv", state?.ToString() ?? "", asked.PagesAsync<ISubmissionAppService, InboundFileDto>(
            Size, async (all, skip, ct) => (await all.GetInboundAsync(state, skip, Size, ct)).Rows, Of));
    }

    private static IReadOnlyList<string?> Of(ReadyGroupDto row) =>
        [row.Clearinghouse, row.Mode?.ToString(), row.Payer, Cells.Number(row.Claims), Cells.Dollars(row.Charge), Cells.Day(row.Oldest)];

    private static IEnumerable<IReadOnlyList<string?>> Of(EditedClaimDto row) => row.Findings.Select(found => (IReadOnlyList<string?>)
        [
            row.Number, row.Patient, row.Month.ToString(), row.Payer, found.Rule, found.Field, found.Value, found.Problem, found.Fix, Cells.Moment(found.FoundAt), Cells.Notice(row.IsPart2),
        ]);

    private static IReadOnlyList<string?> Of(SilentClaimDto row) =>
        [row.Number, row.Patient, row.Payer, row.State.ToString(), row.Missing.ToString(), Cells.Moment(row.SentAt), Cells.Number(row.Control), Cells.Notice(row.IsPart2)];

    private static IReadOnlyList<string?> Of(BatchDto row) =>
    [
        Cells.Number(row.Control), row.Reference, row.Clearinghouse, row.Mode.ToString(), row.State.ToString(), Cells.Number(row.Claims), Cells.Dollars(row.Charge), Cells.Moment(row.BuiltAt),
        row.BuiltBy, row.FileName, row.Sha256, Cells.Moment(row.TransmittedAt), Cells.Moment(row.AnsweredAt), row.Answer, row.Problem,
    ];

    private static IReadOnlyList<string?> Of(BatchClaimDto row) =>
    [
        row.Number, row.ControlNumber, Cells.Number(row.Version), row.Patient, row.Payer, Cells.Dollars(row.Charge), row.State.ToString(), Cells.YesNo(row.IsSuperseded), Cells.Notice(row.IsPart2),
    ];

    private static IReadOnlyList<string?> Of(LaterClaimDto row) =>
    [
        row.Number, row.Patient, row.Month.ToString(), Cells.Day(row.ServiceDate), row.Code, Cells.Number(row.Rank), row.Payer, row.State.ToString(), Cells.Dollars(row.Left),
        Cells.Day(row.ReleasableFrom), Cells.Day(row.FileBy), row.PrimaryNumber, row.FirstPayer, Cells.Dollars(row.FirstPaid), row.Why, Cells.Notice(row.IsPart2),
    ];

    private static IReadOnlyList<string?> Of(InboundFileDto row) =>
    [
        row.FileName, row.Clearinghouse, Cells.YesNo(row.IsSimulated), row.Kind.ToString(), row.State.ToString(), Cells.Number(row.Bytes), row.Sender, row.Control, Cells.Moment(row.ReceivedAt),
        Cells.Moment(row.WorkedAt), Cells.Number(row.Answers), row.Problem, row.Note,
    ];
}
