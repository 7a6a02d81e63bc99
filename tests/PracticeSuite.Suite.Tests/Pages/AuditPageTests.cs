using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Privacy;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class AuditPageTests
{
    private static readonly AuditQuery All = new(null, null, null, null, null, null, null);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-141")]
    public async Task A_record_that_was_opened_is_a_sentence_and_one_patients_rows_are_found(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var therapist = host.As("CHEN");
        await therapist.RunAsync<IPatientAppService, PatientDto>((patients, token) => patients.GetAsync(host.Alvarez.Id, token));
        var page = Page(host, host.Host.AsSystem);

        await page.LoadAsync(All with { Patient = host.Alvarez.Id, Action = nameof(AuditAction.View) }, seesEverybody: true, verifies: true);

        var row = Assert.Single(page.Page!.Rows);
        Assert.Equal($"{row.Actor} viewed patient 1001.", page.Sentence(row));
    }

    [Fact, Trait("Rule", "P-143")]
    public async Task The_log_is_verified_from_the_page()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = Page(host, host.Host.AsSystem);

        await page.VerifyAsync();

        Assert.True(page.Verdict!.IsWhole);
        Assert.True(page.Verdict.Rows > 0);
    }

    public static TheoryData<AuditAction, string, AuditOutcome, string?, string> Sentences => new()
    {
        { AuditAction.SignIn, "User", AuditOutcome.Done, "PasswordAndCode", "Mei Chen signed in with password and code." },
        { AuditAction.SignIn, "User", AuditOutcome.Failed, "CodeWrong", "Somebody tried to sign in and failed (code wrong)." },
        { AuditAction.SignIn, "ApiClient", AuditOutcome.Failed, "SecretWrong", "A program tried to sign in and failed (secret wrong)." },
        { AuditAction.Lock, "Session", AuditOutcome.Done, null, "Mei Chen locked the session." },
        { AuditAction.Unlock, "Session", AuditOutcome.Done, "Code", "Mei Chen unlocked the session with code." },
        { AuditAction.Reauthenticate, "Session", AuditOutcome.Done, "Passkey", "Mei Chen proved who they are in the session with passkey." },
        { AuditAction.ChangePermission, "User", AuditOutcome.Done, "SecondFactorReset", "Mei Chen changed a user (second factor reset)." },
        { AuditAction.Attempt, "ITimeEntryAppService", AuditOutcome.Failed, "Input:Invalid", "Mei Chen tried something with time entry that was refused (Input:Invalid)." },
        { AuditAction.Access, "Coordination.Time.Log", AuditOutcome.Denied, null, "Mei Chen was not allowed to open time log." },
        { AuditAction.View, "IPatientAppService", AuditOutcome.Denied, null, "Mei Chen was not allowed to open patient." },
        { AuditAction.ChangePermission, "Passkey", AuditOutcome.Done, "PasskeyAdded", "Mei Chen changed the passkey (passkey added)." },
    };

    [Theory, MemberData(nameof(Sentences)), Trait("Rule", "P-141")]
    public void What_happens_around_signing_in_reads_as_a_sentence(AuditAction action, string type, AuditOutcome outcome, string? reason, string sentence)
    {
        var row = new AuditEntry(
            Guid.Empty, default, null, "Mei Chen", null, null, null, null, null, action, outcome, type, null, null, null, reason, null, 0, 1);

        Assert.Equal(sentence, AuditWords.Sentence(row, null));
    }

    [Theory, Trait("Rule", "P-141")]
    [InlineData("Diagnosis", 5, "Mei Chen viewed 5 diagnoses of patient 1042 because care team.")]
    [InlineData("TimeEntry", 1, "Mei Chen viewed 1 time entry of patient 1042 because care team.")]
    [InlineData("PlanVersion", 2, "Mei Chen viewed 2 plan versions of patient 1042 because care team.")]
    [InlineData("Patient", 5, "Mei Chen viewed 5 entries of patient 1042 because care team.")]
    public void Rows_that_were_seen_at_once_are_counted_in_words(string type, int count, string sentence)
    {
        var row = new AuditEntry(Guid.Empty, default, null, "Mei Chen", null, null, null, null, null, AuditAction.View, AuditOutcome.Done, type, null, null, Guid.Empty, "CareTeam", count, 0, 1);

        Assert.Equal(sentence, AuditWords.Sentence(row, "1042"));
    }

    [Fact, Trait("Rule", "P-142")]
    public async Task A_sign_in_that_failed_says_whose_name_was_given()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var user = await host.Host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.CreateAsync(
            new NewUser("mei.chen", "a long enough password", "Mei Chen", null, [PracticeRole.Administrator]), ct));
        await host.Host.AsSystem.RunAsync<IAuditTrail>((trail, _) =>
        {
            trail.Record(new AuditEvent(AuditAction.SignIn, "User", $"{user.Id}") { Outcome = AuditOutcome.Failed, Reason = "PasswordWrong" });
            return Task.CompletedTask;
        });
        var page = Page(host, host.Host.AsSystem);

        await page.LoadAsync(All with { Action = nameof(AuditAction.SignIn) }, seesEverybody: true, verifies: true);

        Assert.Equal($"Somebody tried to sign in as {user.DisplayName} and failed (password wrong).", page.Sentence(Assert.Single(page.Page!.Rows)));
    }

    [Fact]
    public void Every_action_has_a_verb() => Assert.All(Enum.GetValues<AuditAction>(), action => Assert.NotEmpty(AuditWords.Verb(action)));

    private static AuditTrailModel Page(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock));
}
