using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>From the author's signature to the last one that a version needs.</summary>
public sealed class PlanSigningTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032"), Trait("Rule", "K-005"), Trait("Rule", "B-011")]
    public async Task A_version_is_active_from_the_instant_of_its_last_signature_and_the_earlier_one_ends_at_that_instant(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var first = await pair.WrittenAsync();
        await pair.SignedAsync(first);
        pair.Host.Host.Clock.Advance(TimeSpan.FromDays(2));
        var second = await pair.WrittenAsync();
        var read = (await pair.GetAsync(second)).SignsAs;
        var signed = await pair.SignAsync(pair.Therapist, second);
        var waiting = await pair.FactsAsync();
        pair.Host.Host.Clock.Advance(TimeSpan.FromDays(1));
        var agreed = await pair.Therapist.RecordPatientAsync(second, 1, PlanSteps.Verbal(pair.Now, pair.Host.Therapist));
        var mine = (await pair.GetAsync(second)).SignsAs;
        pair.Host.Host.Clock.Advance(TimeSpan.FromHours(3));

        var active = await pair.SignAsync(pair.Prescriber, second);
        var (facts, earlier) = (await pair.FactsAsync(), (await pair.GetAsync(first)).Version);

        Assert.Empty(read);
        Assert.Equal([PlanState.Waiting, PlanState.Waiting], [signed.State, agreed.State]);
        Assert.Equal([PlanSigner.Patient, PlanSigner.Prescriber], signed.Awaits);
        Assert.Equal([(1, (DateOnly?)null)], waiting.Select(fact => (fact.Number, fact.SupersededOn)));
        Assert.Equal([PlanSigner.Prescriber], agreed.Awaits);
        Assert.Equal([PlanSigner.Prescriber], mine);
        Assert.Equal((PlanState.Active, pair.Today.AddDays(-1), pair.Today, pair.Now), (active.State, active.SignedOn, active.ActiveOn, active.ActiveAt));
        Assert.Equal((PlanState.Superseded, pair.Today, pair.Now), (earlier.State, earlier.SupersededOn, earlier.SupersededAt));
        Assert.Equal([(1, pair.Today.AddDays(-3)), (2, pair.Today)], facts.Select(fact => (fact.Number, fact.SignedOn)));
        Assert.Equal([PlanSigner.Author, PlanSigner.Patient, PlanSigner.Prescriber], active.Signatures.Select(one => one.As));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032")]
    public async Task What_the_patient_said_names_who_heard_it_when_and_why_it_is_not_signed(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var version = await pair.WrittenAsync();
        Task<PlanVersionDto> RecordAsync(PatientAgreementInput given) => pair.Therapist.RecordPatientAsync(version, 1, given);
        async Task<string?> FieldAsync(PatientAgreementInput given) => (await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(given))).Field;
        var draft = await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(PlanSteps.Signed(pair.Now)));
        await pair.SignAsync(pair.Therapist, version);
        pair.Host.Host.Clock.Advance(TimeSpan.FromMinutes(30));
        var verbal = PlanSteps.Verbal(pair.Now.AddMinutes(-10), pair.Host.Therapist);

        Assert.Equal("Charting:PlanNeedsItsAuthor", draft.Code);
        Assert.Equal("Name", await FieldAsync(PlanSteps.Signed(pair.Now) with { Name = " " }));
        Assert.Equal("HeardById", await FieldAsync(verbal with { HeardById = Guid.CreateVersion7() }));
        Assert.Equal("Reason", await FieldAsync(verbal with { Reason = null }));
        Assert.Equal("Reason", await FieldAsync(verbal with { How = PlanAgreement.Refused, Reason = "a\u202Eb" }));
        Assert.Equal("Reason", await FieldAsync(verbal with { Reason = new string('x', PlanSigningLimits.Reason + 1) }));
        Assert.Equal("At", await FieldAsync(verbal with { At = pair.Now.AddMinutes(1) }));
        Assert.Equal("At", await FieldAsync(verbal with { At = pair.Now.AddHours(-1) }));

        var refused = await RecordAsync(verbal with { How = PlanAgreement.Refused });
        var twice = await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(verbal));

        Assert.Equal("Charting:PlanAgreedAlready", twice.Code);
        var kept = refused.Signatures.Single(one => one.As == PlanSigner.Patient);
        Assert.Equal((PlanAgreement.Refused, verbal.At, pair.Host.Therapist, "Session by video.", pair.Host.Therapist), (kept.How, kept.AgreedAt, kept.HeardById, kept.Reason, kept.StaffId));
        Assert.Equal(PlanState.Active, (await pair.SignAsync(pair.Prescriber, version)).State);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032"), Trait("Rule", "P-043")]
    public async Task Each_signs_what_they_saw_with_a_fresh_proof_and_once(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var version = await pair.WrittenAsync();
        var seen = await pair.GetAsync(version);
        await pair.Therapist.RunAsync<IPlanAppService>((plans, ct) => plans.KeepAsync(version, new PlanKeeping(1, seen.Tree, seen.Tree.WithGoal(goal => goal with { Target = "Three evenings" })), ct));
        await pair.SignAsync(pair.Therapist, version, revision: 2);
        var stranger = pair.Host.Host.For(pair.Host.FrontDesk, PracticeRole.Therapist);
        await pair.JoinAsync(pair.Host.FrontDesk, Contracts.CareTeams.CareTeamPart.Other);
        var stale = pair.Host.Host.For(new Caller(pair.Host.Host.Practice, Guid.CreateVersion7(), pair.Host.Prescriber, "test user", new HashSet<string> { PracticeRole.Prescriber }, IsSystem: false) { VerifiedAt = pair.Now.AddMinutes(-6) });
        async Task<string> CodeAsync(Func<Task> act) => (await Assert.ThrowsAsync<BusinessException>(act)).Code;

        Assert.Equal("Charting:PlanChangedMeanwhile", await CodeAsync(() => pair.SignAsync(pair.Prescriber, version, seen.Version.Revision)));
        Assert.Equal("Charting:PlanChangedMeanwhile", await CodeAsync(() => pair.Therapist.RecordPatientAsync(version, seen.Version.Revision, PlanSteps.Signed(pair.Now))));
        Assert.Equal("Charting:PlanIsSigned", await CodeAsync(() => pair.SignAsync(pair.Therapist, version, revision: 2)));
        Assert.Equal("Charting:PlanAwaitsAnother", await CodeAsync(() => pair.SignAsync(stranger, version, revision: 2)));
        Assert.Equal(Reauthentication.Code, await CodeAsync(() => pair.SignAsync(stale, version, revision: 2)));
        var signed = await pair.SignAsync(pair.Prescriber, version, revision: 2);
        Assert.Equal(("Mei Chen", "PMHNP", pair.Now), (signed.Signatures[^1].Name, signed.Signatures[^1].Credential, signed.Signatures[^1].At));
        Assert.Equal("Charting:PlanIsSigned", await CodeAsync(() => pair.SignAsync(pair.Prescriber, version, revision: 2)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-043")]
    public async Task What_was_changed_behind_the_signatures_is_told(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var version = await pair.WrittenAsync();
        await pair.SignedAsync(version);

        var before = (await pair.GetAsync(version)).Findings;
        await pair.Host.AsSystem.RunAsync<ChartingDbContext>((db, ct) => db.UpdateAllAsync(
            db.Set<PlanSignature>().Where(one => one.PlanVersionId == version && one.As == PlanSigner.Prescriber), set => set.SetProperty(one => one.Name, "Somebody Else"), ct));
        var after = (await pair.GetAsync(version)).Findings;

        Assert.DoesNotContain(before, finding => finding.Kind == PlanFindingKind.NotAsSigned);
        Assert.Contains(after, finding => finding.Kind == PlanFindingKind.NotAsSigned);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032")]
    public async Task Of_two_last_signatures_at_once_the_second_is_told_and_the_version_becomes_active_once(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var version = await pair.WrittenAsync();
        await pair.SignAsync(pair.Therapist, version);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => pair.Prescriber.RunAsync<IServiceProvider>(async (services, ct) =>
        {
            var (db, clock) = ((ChartingDbContext)services.GetService(typeof(ChartingDbContext))!, (ChartClock)services.GetService(typeof(ChartClock))!);
            var plan = await db.Plans.Include(p => p.Versions).ThenInclude(v => v.Signatures).SingleAsync(p => p.Id == pair.Patient, ct);
            var patient = await db.PatientAsync(pair.Patient, ct);
            plan.CoSign(version, 1, pair.Today, new PlanPen(pair.Host.Prescriber, "Mei Chen", "PMHNP", pair.Now), [PlanSigner.Prescriber], patient.Key, await clock.ReadAsync(ct));
            await pair.Therapist.RecordPatientAsync(version, 1, PlanSteps.Signed(pair.Now));
            await db.SaveOrAsync(() => PlanErrors.SignedMeanwhile(version), ct);
        }));
        var between = (await pair.GetAsync(version)).Version;
        var last = await pair.SignAsync(pair.Prescriber, version);

        Assert.Equal("Charting:PlanSignedMeanwhile", refusal.Code);
        Assert.Equal(PlanState.Waiting, between.State);
        Assert.Equal([PlanSigner.Prescriber], between.Awaits);
        Assert.Equal((PlanState.Active, 3), (last.State, last.Signatures.Count));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032")]
    public async Task What_still_waits_when_a_later_version_becomes_active_never_does(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var first = await pair.WrittenAsync();
        await pair.SignAsync(pair.Therapist, first);
        await pair.SignedAsync(await pair.WrittenAsync());

        var late = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(pair.Prescriber, first));

        Assert.Equal("Charting:PlanIsSigned", late.Code);
        Assert.Equal(PlanState.NeverActive, (await pair.GetAsync(first)).Version.State);
        Assert.Equal([2], (await pair.FactsAsync()).Select(fact => fact.Number));
    }
}
