using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Databases;

/// <summary>A database that an earlier program filled is brought to the schema with its rows.</summary>
public sealed class UpgradeTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_steps_of_each_claim_are_numbered_also_where_they_share_an_instant(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "Initial");
        var paid = await old.ClaimAsync("Paid", answered: true);
        var rejected = await old.ClaimAsync("Held");
        // The ids fall while the steps rise: ids of one millisecond are in no order.
        await old.StepsAsync(paid, 900, null, "Draft");
        await old.StepsAsync(paid, 800, "Draft", "Ready", "Batched", "Transmitted", "SyntaxAccepted", "Paid");
        await old.StepsAsync(rejected, 700, null, "Draft");
        await old.StepsAsync(rejected, 600, "Draft", "Ready", "Batched", "Transmitted", "ClearinghouseRejected", "Held");

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["1 Draft", "2 Ready", "3 Batched", "4 Transmitted", "5 SyntaxAccepted", "6 Paid"], await old.HistoryAsync(paid));
        Assert.Equal(["1 Draft", "2 Ready", "3 Batched", "4 Transmitted", "5 ClearinghouseRejected", "6 Held"], await old.HistoryAsync(rejected));
        Assert.Equal(("6", "6"), (await old.ClaimAsync(paid, "steps"), await old.ClaimAsync(rejected, "steps")));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Claims_say_what_was_read_from_their_state_before(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "Initial");
        var wanted = await old.ClaimAsync("CorrectionDraft");
        var made = await old.ClaimAsync("CorrectionDraft", frequency: 7);
        var paid = await old.ClaimAsync("Paid", answered: true);
        var rejected = await old.ClaimAsync("Held");
        await old.StepsAsync(rejected, 500, "Transmitted", "PayerRejected", "Held");
        var notEligible = await old.ClaimAsync("Held");
        await old.StepsAsync(notEligible, 400, "Transmitted", "PayerRejected", "Held");
        await old.StepsAsync(notEligible, 300, "Held", "Ready");
        await old.StepsAsync(notEligible, 200, "Ready", "Held");

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["1", "0", "0", "0", "0"], await old.ClaimsAsync("correction_wanted", wanted, made, paid, rejected, notEligible));
        Assert.Equal(["", "", "Paid", "", ""], await old.ClaimsAsync("answer", wanted, made, paid, rejected, notEligible));
        Assert.Equal(["0", "0", "0", "1", "0"], await old.ClaimsAsync("turned_away", wanted, made, paid, rejected, notEligible));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Standing_results_are_written_anew_by_the_next_run_and_answers_of_dry_runs_are_gone(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "Initial");
        await old.ResultAsync(isCurrent: true, hash: "AB");
        await old.ResultAsync(isCurrent: false, hash: "CD");
        await old.DryRunChangeAsync();

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["", "CD"], await old.TextsAsync("SELECT content_hash FROM billing_month_results ORDER BY is_current DESC"));
        Assert.Equal(["0"], await old.TextsAsync("SELECT COUNT(*) FROM billing_month_run_changes"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_stood_under_its_patient_alone_has_a_root_and_a_service_begins_with_its_enrollment(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "Claims");
        var patient = await old.CoveredAsync();

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["1"], await old.TextsAsync("SELECT version FROM billing_patient_coverages WHERE id = @p0", patient));
        Assert.Equal(["1"], await old.TextsAsync(
            "SELECT COUNT(*) FROM coordination_enrollments WHERE patient_id = @p0 AND service_first_day = first_day", patient));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-120")]
    public async Task Whoever_treated_a_patient_is_on_the_care_team_from_then_on_and_a_supervisor_stands_for_whom_they_supervise(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "AuditAndSignIn");
        var supervisor = await old.StaffAsync("CP");
        var (prescriber, therapist, nurse, gone) = (await old.StaffAsync("PMHNP"), await old.StaffAsync("LCSW", supervisor), await old.StaffAsync("RN"), await old.StaffAsync("RN", left: true));
        await old.StaffAsync("Biller");
        var (patient, untreated) = (await old.PatientAsync(), await old.PatientAsync());
        await old.EnrollmentAsync(patient, prescriber, therapist, "2026-03-02");
        await old.VisitAsync(patient, prescriber, "2026-01-15");
        await old.EntryAsync(patient, nurse, "2026-04-07 15:00:00");
        await old.EntryAsync(patient, gone, "2026-04-08 15:00:00");

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        const string Members = "SELECT part FROM charting_care_team_members WHERE patient_id = @p0 AND staff_id = @p1 AND begins_at >= @p2 AND begins_at < @p3 AND ends_at IS NULL";
        Assert.Equal(["Prescriber"], await old.TextsAsync(Members, patient, prescriber, "2026-01-15", "2026-01-16"));
        Assert.Equal(["Therapist"], await old.TextsAsync(Members, patient, therapist, "2026-03-02", "2026-03-03"));
        Assert.Equal(["CareCoordinator"], await old.TextsAsync(Members, patient, nurse, "2026-04-07 15:00:00", "2026-04-07 15:00:01"));
        Assert.Equal(["3"], await old.TextsAsync("SELECT COUNT(*) FROM charting_care_team_members"));
        Assert.Equal(["3"], await old.TextsAsync(
            "SELECT COUNT(*) FROM platform_relationships AS r JOIN charting_care_team_members AS m ON m.id = r.source_id AND m.staff_id = r.staff_id AND m.begins_at = r.begins_at WHERE r.kind = 'CareTeam'"));
        Assert.Equal(["1"], await old.TextsAsync("SELECT version FROM charting_care_teams WHERE id = @p0", untreated));
        Assert.Equal(["1"], await old.TextsAsync("SELECT COUNT(*) FROM platform_staff_links WHERE staff_id = @p0 AND for_staff_id = @p1", supervisor, therapist));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071")]
    public async Task Everything_about_a_patient_of_the_program_carries_its_label(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "PsychotherapyNotes");
        await old.UnitProgramAsync();
        var nurse = await old.StaffAsync("RN");
        var (inProgram, other) = (await old.PatientAsync(), await old.PatientAsync());
        await old.EntryAsync(inProgram, nurse, "2026-04-07 15:00:00");
        await old.EntryAsync(other, nurse, "2026-04-08 15:00:00");
        await old.VisitAsync(inProgram, nurse, "2026-01-15");
        await old.TextsAsync("UPDATE charting_patients SET is_part2_record = 1 WHERE id = @p0", inProgram);

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["1"], await old.TextsAsync("SELECT is_part2 FROM coordination_entries WHERE patient_id = @p0", inProgram));
        Assert.Equal(["0"], await old.TextsAsync("SELECT is_part2 FROM coordination_entries WHERE patient_id = @p0", other));
        Assert.Equal(["1"], await old.TextsAsync("SELECT is_part2 FROM scheduling_visits WHERE patient_id = @p0", inProgram));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-151")]
    public async Task What_was_paid_in_full_is_kept_from_the_insurer_since_it_was_asked_and_what_the_desk_wrote_stays_its_own(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "NotesMedicationsMessages");
        var (asked, ended, agreed, desk) = (await old.PatientAsync(), await old.PatientAsync(), await old.PatientAsync(), await old.PatientAsync());
        await old.PaidInFullAsync(asked, "2026-05-04");
        await old.PaidInFullAsync(asked, "2026-03-02");
        await old.PaidInFullAsync(ended, "2026-03-02", ended: true);
        await old.TextsAsync("UPDATE charting_patients SET disclosure_restricted_on = '2026-02-01', disclosure_restriction_reason = 'Paid in full; restriction agreed to' WHERE id = @p0", agreed);
        await old.TextsAsync("UPDATE charting_patients SET disclosure_restricted_on = '2026-02-01', disclosure_restriction_reason = 'By letter' WHERE id = @p0", desk);

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        const string Kept = "SELECT is_restriction_requested, COALESCE(disclosure_restriction_reason, '-') FROM charting_patients WHERE id = @p0";
        const string Since = "SELECT COUNT(*) FROM charting_patients WHERE id = @p0 AND disclosure_restricted_on = '2026-03-02'";
        Assert.Equal(["1 Paid in full"], await old.TextsAsync(Kept, asked));
        Assert.Equal(["1"], await old.TextsAsync(Since, asked));
        Assert.Equal(["0 -"], await old.TextsAsync(Kept, ended));
        Assert.Equal(["1 Paid in full; restriction agreed to"], await old.TextsAsync(Kept, agreed));
        Assert.Equal(["0 By letter"], await old.TextsAsync(Kept, desk));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Diagnoses_are_problems_with_a_state_and_a_stand_in_stays_only_where_something_ends_it(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "KeptFromInsurer");
        var patient = await old.PatientAsync();
        await old.DiagnosisAsync(patient, "F331");
        await old.DiagnosisAsync(patient, "F411", resolved: "2026-10-01");
        var (about, nobody) = (await old.StandInAsync(patient), await old.StandInAsync(null));

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["F331 Active", "F411 Resolved"], await old.TextsAsync("SELECT code, status FROM charting_diagnoses ORDER BY code"));
        Assert.Equal(["1"], await old.TextsAsync("SELECT COUNT(*) FROM coordination_thread_participants WHERE thread_id = @p0 AND patient_id = @p1", about, patient));
        Assert.Equal(["0"], await old.TextsAsync("SELECT COUNT(*) FROM coordination_thread_participants WHERE thread_id = @p0", nobody));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_plan_that_was_signed_when_one_signature_was_enough_is_active_since_then(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using var old = await FilledDatabase.AtAsync(server, "SignedPlans");
        await old.PlanAsync(await old.PatientAsync(), signed: "2026-09-20");

        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(["1"], await old.TextsAsync("SELECT number FROM charting_plan_versions WHERE active_on = signed_on AND needs IS NULL"));
        Assert.Equal(["2"], await old.TextsAsync("SELECT number FROM charting_plan_versions WHERE active_on IS NULL"));
    }
}
