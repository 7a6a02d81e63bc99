using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>One claim: where it stands, what it rests on, and the release.</summary>
public sealed class ClaimModel(IOperations operations, TimeProvider clock)
{
    public ClaimDto? Claim { get; private set; }

    public ClaimTimelineDto? Timeline { get; private set; }

    /// <summary>What keeps it, how it went and what came back.</summary>
    public ClaimSubmissionDto? Way { get; private set; }

    /// <summary>Null for whoever may not see the books.</summary>
    public ClaimLedgerDto? Ledger { get; private set; }

    /// <summary>What the patient has paid ahead; empty for whoever may not see accounts.</summary>
    public PrepaymentsModel Prepayments { get; } = new(operations);

    public FormState Form { get; } = new();

    public FormState Correction { get; } = new();

    /// <summary>The person looked at why the month was held lately (B-212).</summary>
    public bool Reviewed { get; set; }

    /// <summary>The release was refused for want of that look, and for nothing else does ticking help.</summary>
    public bool IsReviewAsked => MayBeReleased && Form.WasRefusedFor("Billing:HeldWithinADay");

    public string CorrectionReason { get; set; } = "";

    public FormState Answering { get; } = new();

    public ClaimState? AnswerState { get; set; }

    public DateOnly? AnswerOn { get; set; }

    public string AnswerNumber { get; set; } = "";

    public string AnswerDocument { get; set; } = "";

    /// <summary>Reference of the written estimate of somebody who pays without insurance; empty keeps what was given before (C-370).</summary>
    public string Estimate { get; set; } = "";

    /// <summary>Its month is closed, too: before that day a release could only be refused (B-111).</summary>
    public bool MayBeReleased => Claim is { } claim && claim.NextStates.Contains(ClaimState.Ready) && claim.ReleasableFrom <= Zone.LocalDate(clock.GetUtcNow());

    public bool MayBeCorrected => Claim is { } claim && claim.NextStates.Contains(ClaimState.CorrectionDraft);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Timeline?.TimeZoneId ?? "Etc/UTC");

    public async Task LoadAsync(Guid id)
    {
        Claim = await operations.RunAsync<IClaimAppService, ClaimDto>((claims, ct) => claims.GetAsync(id, ct));
        Timeline = await operations.RunAsync<IClaimAppService, ClaimTimelineDto>((claims, ct) => claims.GetTimelineAsync(id, ct));
        Way = await operations.RunAsync<ISubmissionAppService, ClaimSubmissionDto>((submissions, ct) => submissions.GetClaimAsync(id, ct));
        Ledger = await operations.RunAsync<IAccess, bool>((access, _) => Task.FromResult(access.May(BillingPermissions.Ledger.View)))
            ? await operations.RunAsync<ILedgerAppService, ClaimLedgerDto>((books, ct) => books.GetClaimAsync(id, ct))
            : null;
        if (await operations.RunAsync<IAccess, bool>((access, _) => Task.FromResult(access.May(BillingPermissions.Statements.View))))
            await Prepayments.LoadAsync(Claim.PatientId);
    }

    /// <summary>The claim was released just now; until it is dismissed.</summary>
    public bool WasReleased { get; private set; }

    /// <summary>What was saved of the modifiers just now.</summary>
    public string? Said { get; private set; }

    public void Dismiss() => (WasReleased, Said) = (false, null);

    public async Task ReleaseAsync()
    {
        var reviewed = Reviewed;
        (Said, Reviewed) = (null, false);
        WasReleased = await Form.TryAsync(async () => Claim = await operations.RunAsync<IClaimAppService, ClaimDto>(
            (claims, ct) => claims.ReleaseAsync(Claim!.Id, Claim.Version, reviewed, ct)));
    }

    public Task CorrectAsync() => Correction.TryAsync(async () => Claim = await operations.RunAsync<IClaimAppService, ClaimDto>(
        (claims, ct) => claims.CorrectAsync(Claim!.Id, CorrectionReason, ct)));

    /// <summary>What came by no file, with who said so (C-161).</summary>
    public Task RecordAnswerAsync() => Answering.TryAsync(async () =>
    {
        Check.That(AnswerState is not null, nameof(ClaimOutcomeInput.State), "Answer is missing; choose what was said.");
        Check.That(AnswerOn is not null, nameof(ClaimOutcomeInput.On), "Said on is missing; give the day.");
        var said = Check.Required(AnswerDocument, nameof(ClaimOutcomeInput.Document), BillingLimits.Reason);
        var number = string.IsNullOrWhiteSpace(AnswerNumber) ? null : AnswerNumber;
        var id = Claim!.Id;
        await operations.RunAsync<IClaimAppService, ClaimDto>((claims, ct) => claims.RecordOutcomeAsync(id, new ClaimOutcomeInput(AnswerState!.Value, AnswerOn!.Value, number, null, said), ct));
        (AnswerState, AnswerOn, AnswerNumber, AnswerDocument) = (null, null, "", "");
        await LoadAsync(id);
    });

    public async Task<bool> ChangeModifierAsync(string? modifier, string reason)
    {
        Said = null;
        var before = Claim!;
        var done = await Form.TryAsync(async () => Claim = await operations.RunAsync<IClaimAppService, ClaimDto>(
            (claims, ct) => claims.ChangeModifierAsync(Claim!.Id, Claim.Version, modifier, reason, ct)));
        Said = !done ? null
            : Claim!.CurrentVersion == before.CurrentVersion ? "Saved. The next month end corrects the claim, or opens a task where the payer takes no corrected one."
            : modifier is null ? $"Saved. Modifier {before.Modifier?.Modifier} is taken back; the claim has version {Claim.CurrentVersion}."
            : $"Saved. Modifier {modifier} is on the claim, which has version {Claim.CurrentVersion}.";
        return done;
    }

    public Task<bool> WaiveShareAsync(string reason) => Form.TryAsync(async () => Claim = await operations.RunAsync<IClaimAppService, ClaimDto>(
        (claims, ct) => claims.WaiveShareAsync(Claim!.Id, reason, ct)));

    public Task<bool> TakeBackWaiverAsync(string reason) => Form.TryAsync(async () => Claim = await operations.RunAsync<IClaimAppService, ClaimDto>(
        (claims, ct) => claims.TakeBackWaiverAsync(Claim!.Id, reason, ct)));

    /// <returns>The address of the issued document, or null when it was refused.</returns>
    public async Task<string?> IssueSuperbillAsync(bool withLedger)
    {
        SuperbillDto? issue = null;
        await Form.TryAsync(async () =>
        {
            issue = await operations.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, ct) => superbills.IssueAsync(Claim!.Id, Estimate, ct));
            await LoadAsync(Claim!.Id);
        });
        return issue is null ? null : PathOf(issue, withLedger);
    }

    public static string PathOf(SuperbillDto issue, bool withLedger) => $"/billing/superbills/{issue.Id}{(withLedger ? "?ledger=true" : "")}";

    public Task<bool> CompleteWorkAsync(ClaimWorkDto work, string reason) => Form.TryAsync(async () =>
    {
        await operations.RunAsync<IWorklistAppService>((all, ct) => all.CompleteAsync(work.Id, work.Version, reason, ct));
        await LoadAsync(Claim!.Id);
    });
}
