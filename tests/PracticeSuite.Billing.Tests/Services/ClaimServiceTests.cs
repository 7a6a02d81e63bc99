using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class ClaimServiceTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-211")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_keeps_what_it_rests_on_under_a_hash_that_can_be_made_again(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        var stored = await host.ReadAsync(db => db.ClaimVersions.AsNoTracking().SingleAsync());

        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(stored.Evidence))), claim.Versions[0].Sha256);
        Assert.Equal(
            (patient.Chart.Consents[0].Id, patient.Chart.Scales[0].Id, patient.Chart.Plans[0].Id, patient.Visit.Id, "MEDICARE", 1),
            (claim.Evidence.Consent.Id, claim.Evidence.Scale.Id, claim.Evidence.Plan.VersionId, claim.Evidence.InitiatingVisit!.Id,
                claim.Evidence.Coverage.PayerCode, claim.Evidence.Coverage.ProfileNumber));
        Assert.Equal(("99484", 1, new DateOnly(2026, 9, 17), "11"), (claim.Evidence.Code, claim.Evidence.Units, claim.Evidence.DateOfService, claim.Evidence.PlaceOfService));
    }

    [Theory, Trait("Rule", "B-241")]
    [MemberData(nameof(Databases))]
    public async Task The_counted_pieces_of_the_timeline_add_up_to_the_claim(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = await host.AdmitAsync(1, medicare: true, "2026-08-20 08:30-08:40", "2026-09-03 10:00-10:12", "2026-09-03 10:05-10:15", "2026-09-17 09:00-09:10");
        await host.RunAsync();
        var claim = await host.ClaimAsync(patient);

        var timeline = await host.Biller.RunAsync<IClaimAppService, ClaimTimelineDto>((claims, token) => claims.GetTimelineAsync(claim.Id, token));

        Assert.Equal(1500, timeline.Counted.Value);
        Assert.Equal(1500, timeline.Pieces.Where(piece => piece.Fate == TimePieceFate.Counted).Sum(piece => piece.Length.Value));
        Assert.Equal(420, timeline.Pieces.Where(piece => piece.Fate == TimePieceFate.CountedElsewhere).Sum(piece => piece.Length.Value));
        Assert.Equal(new DateTimeOffset(2026, 9, 17, 13, 5, 0, TimeSpan.Zero), timeline.ReachedAt);
        Assert.All(timeline.Pieces, piece => Assert.Equal("M. Chen, LCSW", piece.Staff));
    }

    [Theory, Trait("Rule", "B-111"), Trait("Rule", "B-212"), Trait("Rule", "C-161"), Trait("Rule", "P-141")]
    [MemberData(nameof(Databases))]
    public async Task A_person_releases_a_claim_once_its_month_is_closed_and_the_history_says_who(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 7, 16, 0, 0, TimeSpan.Zero));
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        Assert.Equal((ClaimState.ReadyPendingClose, new DateOnly(2026, 10, 8)), (claim.State, claim.ReleasableFrom));

        var early = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, claim.Id));
        host.Host.Clock.AdjustTime(TestHost.DefaultNow);
        var released = await ReleaseAsync(host, claim.Id);

        Assert.Equal("Billing:MonthNotClosed", early.Code);
        Assert.Equal((ClaimState.Ready, "test user"), (released.State, released.ReleasedBy));
        Assert.Equal((ClaimState.ReadyPendingClose, ClaimState.Ready, "test user", TestHost.DefaultNow), Last(released.History));
        Assert.Equal([AuditAction.ChangeClaim, AuditAction.Create], await host.Host.AsSystem.ActsOnAsync("Claim"));
    }

    [Theory, Trait("Rule", "C-161")]
    [MemberData(nameof(Databases))]
    public async Task Steps_of_one_instant_are_told_in_the_order_in_which_they_were_taken(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 8);
        await host.RunAsync();

        foreach (var patient in host.Practice.Patients)
        {
            var claim = await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(38.28m));
            Assert.Equal(
                [ClaimState.Draft, ClaimState.Ready, ClaimState.Batched, ClaimState.Transmitted, ClaimState.SyntaxAccepted, ClaimState.Paid],
                claim.History.Select(step => step.To));
        }
    }

    [Theory, Trait("Rule", "B-212")]
    [MemberData(nameof(Databases))]
    public async Task A_month_held_within_a_day_is_released_only_after_review(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        patient.Work.RemoveAt(1);
        await host.RunAsync();
        var held = await host.ClaimAsync(patient);
        var refusedWhileHeld = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, held.Id));
        patient.Work.Add("2026-09-17 09:00-09:10");
        await host.RunAsync();

        var refused = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, held.Id));
        var released = await ReleaseAsync(host, held.Id, reviewed: true);

        Assert.Equal(("Billing:ClaimHasHolds", "Billing:HeldWithinADay"), (refusedWhileHeld.Code, refused.Code));
        Assert.Equal((ClaimState.Held, ClaimState.Ready), (held.State, released.State));
    }

    [Theory, Trait("Rule", "B-160"), Trait("Rule", "B-211")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_whose_facts_changed_since_month_end_is_not_released_and_the_refusal_says_what_changed(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        var claim = await host.ClaimAsync(patient);
        patient.Work.Add("2026-09-10 09:00-09:10");

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, claim.Id));
        var many = await host.Biller.RunAsync<IClaimAppService, ClaimReleaseDto>((claims, token) => claims.ReleaseManyAsync([new ShownClaim(claim.Id, claim.Version)], token));

        Assert.Equal("Billing:ClaimOutOfDate", refusal.Code);
        Assert.Contains("(date of service, logged time)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(refusal.Message, many.Refused[claim.Id]);
        await host.RunAsync();
        Assert.Equal((ClaimState.Ready, 2), Of(await ReleaseAsync(host, claim.Id)));
    }

    [Theory, Trait("Rule", "C-161")]
    [MemberData(nameof(Databases))]
    public async Task Whoever_saves_a_claim_saves_its_steps(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();

        await host.System.RunAsync<Data.BillingDbContext>(async (db, token) =>
        {
            var claim = await db.Claims.SingleAsync(token);
            claim.Hold(new Billing.Claims.Act("anybody", TestHost.DefaultNow, "a saver that knows nothing of history", new DateOnly(2026, 11, 2)));
            await db.SaveChangesAsync(token);
            await db.SaveChangesAsync(token);
        });

        var history = (await host.ClaimAsync(host.Practice.Patients[0])).History;
        Assert.Equal([ClaimState.Draft, ClaimState.Held], history.Select(step => step.To));
    }

    [Theory, Trait("Rule", "B-212")]
    [MemberData(nameof(Databases))]
    public async Task Many_claims_of_a_month_are_looked_at_with_the_statements_of_one(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 7);
        await host.RunAsync();
        var ids = (await host.ReadAsync(db => db.Claims.AsNoTracking().OrderBy(c => c.PatientId).ToListAsync())).ConvertAll(claim => claim.Id);
        // Nothing is written of a claim that is out of date, so that only looking is counted.
        foreach (var patient in host.Practice.Patients)
            patient.Work.RemoveAt(1);

        var (one, ofOne) = await ReleaseManyAsync(host, [ids[0]]);
        var (six, ofSix) = await ReleaseManyAsync(host, ids[1..]);

        Assert.Equal((1, 6, ofOne), (one.Refused.Count, six.Refused.Count, ofSix));
    }

    [Theory, Trait("Rule", "B-160")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_whose_minutes_were_voided_since_month_end_is_not_released(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        var claim = await host.ClaimAsync(patient);
        patient.Work.RemoveAt(1);

        var short8 = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, claim.Id));
        host.Practice.Leave(patient);
        var gone = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, claim.Id));

        Assert.Equal(("Billing:ClaimOutOfDate", "Billing:ClaimOutOfDate"), (short8.Code, gone.Code));
        Assert.Contains("held by H-TIME-SHORT", short8.Message, StringComparison.Ordinal);
        Assert.Contains("held by H-NOT-ENROLLED", gone.Message, StringComparison.Ordinal);
        Assert.Equal((ClaimState.Draft, 1), Of(await host.ClaimAsync(patient)));
    }

    [Theory, Trait("Rule", "B-163"), Trait("Rule", "B-164")]
    [MemberData(nameof(Databases))]
    public async Task A_correction_that_has_not_gone_follows_the_facts(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        patient.Work.RemoveAt(1);
        await host.RunAsync();
        patient.Work.Add("2026-09-20 09:00-09:30");
        var claim = await host.ClaimAsync(patient);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, claim.Id));
        await host.RunAsync();
        var released = await ReleaseAsync(host, claim.Id, reviewed: true);
        patient.Work.Add("2026-09-21 09:00-09:10");
        await host.RunAsync();
        var revised = await host.ClaimAsync(patient);

        Assert.Equal("Billing:ClaimOutOfDate", refusal.Code);
        Assert.Equal((ClaimState.Ready, 3), Of(released));
        Assert.Equal((ClaimState.Held, 4), Of(revised));
        Assert.Equal([7, 7, 8, 1], revised.Versions.Select(version => version.Frequency));
        Assert.All(revised.Versions.SkipLast(1), version => Assert.Equal(revised.Versions[3].Id, version.ReplacesVersionId));
    }

    [Theory, Trait("Rule", "B-160"), Trait("Rule", "C-161")]
    [MemberData(nameof(Databases))]
    public async Task A_held_claim_is_again_what_a_new_one_would_be_when_its_hold_clears(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var (same, other) = (host.Practice.Patients[0], host.Practice.Patients[1]);
        await host.RunAsync();
        same.Work.RemoveAt(1);
        other.Work.RemoveAt(1);
        await host.RunAsync();
        same.Work.Add("2026-09-17 09:00-09:10");
        other.Work.Add("2026-09-18 09:00-09:20");

        var outcome = await host.RunAsync();

        Assert.Equal(2, outcome.Counts.ClaimsChanged);
        Assert.Equal((ClaimState.Draft, 1), Of(await host.ClaimAsync(same)));
        Assert.Equal((ClaimState.Draft, 2), Of(await host.ClaimAsync(other)));
        Assert.Equal([ClaimState.Draft, ClaimState.Held, ClaimState.Draft], (await host.ClaimAsync(same)).History.Select(step => step.To));
    }

    [Theory, Trait("Rule", "B-111")]
    [MemberData(nameof(Databases))]
    public async Task A_hold_that_clears_before_the_month_is_closed_leaves_a_claim_that_waits_for_the_close(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 5, 16, 0, 0, TimeSpan.Zero));
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        var work = patient.Work[1];
        patient.Work.RemoveAt(1);
        await host.RunAsync();
        patient.Work.Add(work);

        await host.RunAsync();

        Assert.Equal(
            [ClaimState.ReadyPendingClose, ClaimState.Held, ClaimState.ReadyPendingClose],
            (await host.ClaimAsync(patient)).History.Select(step => step.To));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_the_biller_releases_claims(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);

        await Assert.ThrowsAsync<AccessDeniedException>(() => host.Host.For(Neighbours.Therapist, PracticeRole.Therapist)
            .RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, false, token)));
    }

    [Theory, Trait("Rule", "B-163")]
    [MemberData(nameof(Databases))]
    public async Task A_paid_commercial_claim_whose_minutes_are_voided_is_taken_back_by_frequency_8(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        patient.Work.RemoveAt(1);

        await host.RunAsync();
        var again = await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        Assert.Equal((ClaimState.CorrectionDraft, 2, 8, "PCN1"), (claim.State, claim.CurrentVersion, claim.Versions[0].Frequency, claim.Versions[0].OriginalPayerControlNumber));
        Assert.Equal(claim.Versions[1].Id, claim.Versions[0].ReplacesVersionId);
        Assert.Equal(WorkKind.Refund, Assert.Single(claim.Tasks()).Kind);
        Assert.Equal((0, 1), (again.Counts.ClaimsChanged, again.Counts.ClaimsUnchanged));
    }

    [Theory, Trait("Rule", "B-164"), Trait("Rule", "B-169")]
    [MemberData(nameof(Databases))]
    public async Task A_paid_commercial_claim_with_a_wrong_diagnosis_is_replaced_whole_and_the_sent_version_stays(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        var sent = (await host.ClaimAsync(patient)).Versions[0];
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F41.1" }] };

        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        Assert.Equal((2, 7, "PCN1", (Guid?)sent.Id), (claim.CurrentVersion, claim.Versions[0].Frequency, claim.Versions[0].OriginalPayerControlNumber, claim.Versions[0].ReplacesVersionId));
        Assert.Equal("F41.1", Assert.Single(claim.Evidence.Diagnoses));
        Assert.Equal(sent, claim.Versions[1]);
    }

    [Theory, Trait("Rule", "B-163")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_gets_a_void_is_counted_once_though_its_refund_is_asked_for_already(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, null, Money.Dollars(60));
        patient.Work.RemoveAt(1);
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.CorrectionDraft, "PCN1");

        var outcome = await host.RunAsync();

        Assert.Equal((1, 0, 0), (outcome.Counts.ClaimsChanged, outcome.Counts.ClaimsUnchanged, outcome.Counts.TasksOpened));
        Assert.Equal(8, (await host.ClaimAsync(patient)).Versions[0].Frequency);
    }

    [Theory, Trait("Rule", "B-165"), Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task A_paid_Medicare_claim_gets_a_refund_task_of_sixty_days_and_no_corrected_claim(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(38.28m));
        patient.Work.RemoveAt(1);

        var first = await host.RunAsync();
        var second = await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        var task = Assert.Single(claim.Tasks());
        Assert.Equal((1, 1), (first.Counts.TasksOpened, first.Counts.ClaimsUnchanged));
        Assert.Equal((0, 1), (second.Counts.TasksOpened, second.Counts.ClaimsUnchanged));
        Assert.Equal((WorkKind.Refund, new DateOnly(2026, 12, 8)), (task.Kind, task.DueOn));
        Assert.Equal((ClaimState.Paid, 1), (claim.State, claim.CurrentVersion));
    }

    [Theory, Trait("Rule", "B-165")]
    [MemberData(nameof(Databases))]
    public async Task A_denied_Medicare_claim_with_a_wrong_diagnosis_gets_a_reopening_task(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Denied, "PCN1", Money.Zero);
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F41.1" }] };

        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        Assert.Equal(WorkKind.Reopening, Assert.Single(claim.Tasks()).Kind);
        Assert.Equal((ClaimState.Denied, 1), (claim.State, claim.CurrentVersion));
    }

    [Theory, Trait("Rule", "B-169")]
    [MemberData(nameof(Databases))]
    public async Task A_replacement_asked_for_without_a_control_number_is_held_until_there_is_one(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, null, Money.Dollars(60));
        var claim = await host.ClaimAsync(patient);
        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.CorrectAsync(claim.Id, "wrong diagnosis", token));

        await host.RunAsync();

        var held = await host.ClaimAsync(patient);
        Assert.Equal((ClaimState.CorrectionDraft, 1), (held.State, held.CurrentVersion));
        Assert.Contains(held.Holds, hold => hold.Code == "H-NO-F8");
    }

    [Theory, Trait("Rule", "B-161")]
    [MemberData(nameof(Databases))]
    public async Task Minutes_added_after_the_claim_was_sent_leave_it_as_it_is(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.PayerAccepted);
        patient.Work.Add("2026-09-25 09:00-09:10");

        var outcome = await host.RunAsync();

        Assert.Equal((1, 0, 1), (outcome.Counts.ResultsChanged, outcome.Counts.ClaimsChanged, (await host.ClaimAsync(patient)).CurrentVersion));
    }

    [Theory, Trait("Rule", "B-160")]
    [MemberData(nameof(Databases))]
    public async Task Minutes_added_before_the_claim_is_sent_give_it_a_new_version(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        patient.Work.Add("2026-09-10 09:00-09:10");

        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        Assert.Equal((2, new DateOnly(2026, 9, 10)), (claim.CurrentVersion, claim.Versions[0].DateOfService));
    }

    [Theory, Trait("Rule", "B-142"), Trait("Rule", "B-201")]
    [MemberData(nameof(Databases))]
    public async Task A_Medicare_claim_expects_its_share_less_what_the_payers_rules_cut(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        var before = (await host.ClaimAsync(host.Practice.Patients[0])).ExpectedPayment!;
        await host.ChangeMedicareAsync(terms => terms with { SequestrationPercent = 0 });
        await host.RunAsync();
        var after = (await host.ClaimAsync(host.Practice.Patients[0])).ExpectedPayment!;

        Assert.Equal((4883, 4617, 977, 78, 3828, 977), Cents(before));
        Assert.Equal((4883, 4617, 977, 0, 3906, 977), Cents(after));
    }

    [Theory, Trait("Rule", "C-147")]
    [MemberData(nameof(Databases))]
    public async Task Answers_that_are_told_again_in_any_order_change_nothing(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.SyntaxAccepted);
        await host.AnswerAsync(patient, ClaimState.PayerAccepted, "PCN1");
        var paid = await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));

        await host.AnswerAsync(patient, ClaimState.SyntaxAccepted);
        await host.AnswerAsync(patient, ClaimState.PayerAccepted, "PCN1");
        var again = await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));

        Assert.Equal(paid.History, again.History);
    }

    [Theory, Trait("Rule", "C-147"), Trait("Rule", "B-167")]
    [MemberData(nameof(Databases))]
    public async Task An_old_rejection_does_not_take_back_a_new_release(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.PayerRejected);
        await ReleaseAsync(host, (await host.ClaimAsync(patient)).Id, reviewed: true);

        var again = await host.AnswerAsync(patient, ClaimState.PayerRejected);

        Assert.Equal(ClaimState.Ready, again.State);
    }

    [Theory, Trait("Rule", "B-163"), Trait("Rule", "B-212")]
    [MemberData(nameof(Databases))]
    public async Task No_answer_sends_a_correction_that_nobody_released(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        patient.Work.RemoveAt(1);
        await host.RunAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AnswerAsync(patient, ClaimState.Paid, "PCN2", Money.Dollars(61)));

        var claim = await host.ClaimAsync(patient);
        Assert.Equal("Billing:CorrectionNotReleased", refusal.Code);
        Assert.Equal((ClaimState.CorrectionDraft, 2, 8), (claim.State, claim.CurrentVersion, claim.Versions[0].Frequency));
    }

    [Theory, Trait("Rule", "B-163")]
    [MemberData(nameof(Databases))]
    public async Task A_replacement_that_becomes_a_void_before_it_goes_asks_for_the_refund_too(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "F41.1" }] };
        await host.RunAsync();
        patient.Work.RemoveAt(1);

        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        Assert.Equal([8, 7, 1], claim.Versions.Select(version => version.Frequency));
        Assert.Equal(WorkKind.Refund, Assert.Single(claim.Tasks()).Kind);
    }

    [Theory, Trait("Rule", "B-153")]
    [MemberData(nameof(Databases))]
    public async Task A_correction_that_is_asked_for_leaves_the_day_of_the_remittance(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, "PCN1", Money.Dollars(60));
        var claim = await host.ClaimAsync(patient);

        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.RecordOutcomeAsync(
            claim.Id, new ClaimOutcomeInput(ClaimState.CorrectionDraft, new DateOnly(2026, 12, 1), null, null, "by telephone"), token));

        Assert.Equal(new DateOnly(2026, 10, 20), await host.ReadAsync(db => db.Claims.Select(c => c.AnsweredOn).SingleAsync()));
    }

    [Theory, Trait("Rule", "B-145")]
    [MemberData(nameof(Databases))]
    public async Task A_patients_share_is_waived_for_one_claim_and_a_documented_hardship_only(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        await host.RunAsync();
        var (poor, other) = (await host.ClaimAsync(host.Practice.Patients[0]), await host.ClaimAsync(host.Practice.Patients[1]));

        var undocumented = await Assert.ThrowsAsync<BusinessException>(() => WaiveAsync(host, poor.Id, " "));
        var waived = await WaiveAsync(host, poor.Id, "No income since July, statement of 2 October on file");

        Assert.Equal("Reason", undocumented.Field);
        Assert.Equal((977, 0), (poor.ExpectedPayment!.PatientBalance.Cents, waived.ExpectedPayment!.PatientBalance.Cents));
        Assert.Equal("Patient's share waived: No income since July, statement of 2 October on file", waived.History[^1].Cause);
        Assert.Equal(977, (await host.ClaimAsync(host.Practice.Patients[1])).ExpectedPayment!.PatientBalance.Cents);

        var asked = await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.TakeBackWaiverAsync(poor.Id, "Has work again", token));
        var nothing = await Assert.ThrowsAsync<BusinessException>(() => host.Biller.RunAsync<IClaimAppService, ClaimDto>(
            (claims, token) => claims.TakeBackWaiverAsync(other.Id, "Never waived", token)));

        Assert.Equal((null, 977), (asked.ShareWaiver, asked.ExpectedPayment!.PatientBalance.Cents));
        Assert.Equal("Billing:NothingWaived", nothing.Code);
    }

    [Theory, Trait("Rule", "B-212")]
    [MemberData(nameof(Databases))]
    public async Task An_old_page_releases_nothing_and_reads_why(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        await host.RunAsync();
        var (one, other) = (await host.ClaimAsync(host.Practice.Patients[0]), await host.ClaimAsync(host.Practice.Patients[1]));
        await ReleaseAsync(host, one.Id);
        await WaiveAsync(host, other.Id, "Lost work");

        var released = await ReleaseOldAsync(host, one);
        var changed = await ReleaseOldAsync(host, other);
        var many = await host.Biller.RunAsync<IClaimAppService, ClaimReleaseDto>((claims, token) => claims.ReleaseManyAsync([new ShownClaim(other.Id, other.Version)], token));

        Assert.Equal(("Billing:AlreadyReleased", "Data:ChangedMeanwhile"), (released.Code, changed.Code));
        Assert.Equal([other.Id], many.Refused.Keys);
        Assert.Equal((ClaimState.Ready, ClaimState.Draft), ((await host.ClaimAsync(host.Practice.Patients[0])).State, (await host.ClaimAsync(host.Practice.Patients[1])).State));
    }

    [Fact, Trait("Rule", "B-145")]
    public async Task A_share_is_waived_once()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        var waived = await WaiveAsync(host, claim.Id, "Lost work");

        var again = await Assert.ThrowsAsync<BusinessException>(() => WaiveAsync(host, claim.Id, "Lost work"));

        Assert.Equal("Billing:ShareWaived", again.Code);
        Assert.Equal(waived.History.Count, (await host.ClaimAsync(host.Practice.Patients[0])).History.Count);
    }

    private static Task<BusinessException> ReleaseOldAsync(BillingHost host, ClaimDto shown) => Assert.ThrowsAsync<BusinessException>(
        () => host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(shown.Id, shown.Version, true, token)));

    private static async Task<(ClaimReleaseDto Done, int Statements)> ReleaseManyAsync(BillingHost host, IReadOnlyList<Guid> ids)
    {
        var shown = await host.ReadAsync(db => db.Claims.Where(claim => ids.Contains(claim.Id)).Select(claim => new ShownClaim(claim.Id, claim.Version)).ToListAsync());
        // Whether the practice has a sensitive chart at all is asked once in a while, by whoever comes first.
        await host.Biller.RunAsync<IAccess>((_, _) => Task.CompletedTask);
        using var counter = new CommandCounter();
        var done = await host.Biller.RunAsync<IClaimAppService, ClaimReleaseDto>((claims, token) => claims.ReleaseManyAsync(shown, token));
        return (done, counter.Count);
    }

    private static Task<ClaimDto> WaiveAsync(BillingHost host, Guid id, string reason) =>
        host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(id, reason, token));

    private static (long, long, long, long, long, long) Cents(ExpectedPaymentDto money) => (
        money.Allowed.Cents, money.Contractual.Cents, money.Coinsurance.Cents, money.Sequestration.Cents, money.Paid.Cents, money.PatientBalance.Cents);

    [Theory, Trait("Rule", "B-116")]
    [MemberData(nameof(Databases))]
    public async Task The_charge_is_that_of_the_date_of_service_not_of_the_months_end(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await SetChargeAsync(host, 120, new DateOnly(2026, 9, 18));
        await host.RunAsync();
        var before = await host.ClaimAsync(host.Practice.Patients[0]);

        await SetChargeAsync(host, 110, new DateOnly(2026, 9, 17));
        await host.RunAsync();
        var after = await host.ClaimAsync(host.Practice.Patients[0]);

        Assert.Equal(new DateOnly(2026, 9, 17), before.Evidence.DateOfService);
        Assert.Equal((9500L, 11000L), (before.Evidence.ChargeCents, after.Evidence.ChargeCents));
    }

    [Theory, Trait("Rule", "B-116")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_without_a_charge_is_not_released(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.ReadAsync(db => db.DeleteAllAsync(db.Charges, default));
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => ReleaseAsync(host, claim.Id));

        Assert.Equal("Billing:NoCharge", refusal.Code);
    }

    private static (ClaimState?, ClaimState, string, DateTimeOffset) Last(IReadOnlyList<ClaimStatusDto> history) =>
        (history[^1].From, history[^1].To, history[^1].By, history[^1].At);

    private static Task<ChargeDto> SetChargeAsync(BillingHost host, decimal dollars, DateOnly from) => host.System.RunAsync<IBillingSettingsAppService, ChargeDto>(
        (settings, token) => settings.SetChargeAsync("99484", Money.Dollars(dollars), from, token));

    private static (ClaimState, int) Of(ClaimDto claim) => (claim.State, claim.CurrentVersion);

    private static Task<ClaimDto> ReleaseAsync(BillingHost host, Guid id, bool reviewed = false) =>
        host.Biller.RunAsync<IClaimAppService, ClaimDto>(async (claims, token) => await claims.ReleaseAsync(id, (await claims.GetAsync(id, token)).Version, reviewed, token));
}
