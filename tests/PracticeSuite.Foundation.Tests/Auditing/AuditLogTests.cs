using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>Who may read the trail, and what of it (P-112).</summary>
public sealed class AuditLogTests
{
    private static readonly Guid Rosa = Guid.CreateVersion7();

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-112")]
    public async Task A_privacy_officer_sees_everything_an_administrator_no_patient_and_everybody_else_themselves(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        await RecordAsync(audited, audited.Person, Rosa);
        await RecordAsync(audited, With(audited, PracticeRole.Biller), Rosa);

        var officer = await PageAsync(audited, With(audited, PracticeRole.PrivacyOfficer), new AuditFilter());
        var administrator = await PageAsync(audited, With(audited, PracticeRole.Administrator), new AuditFilter(Outcome: AuditOutcome.Done, Action: AuditAction.Print));
        var oneself = await PageAsync(audited, audited.Person, new AuditFilter());

        Assert.Equal([Rosa, Rosa], officer.Rows.Select(row => row.PatientId!.Value));
        Assert.All(administrator.Rows, row => Assert.Equal((null, null, true), (row.PatientId, row.ObjectId, row.IsPatientHidden)));
        Assert.Equal(2, administrator.Rows.Count);
        Assert.Equal([audited.Person.UserId], oneself.Rows.Select(row => row.UserId));
    }

    [Fact, Trait("Rule", "P-112")]
    public async Task An_administrator_cannot_ask_for_a_patient()
    {
        await using var audited = await AuditedHost.CreateAsync(DatabaseKind.Sqlite);

        var denied = await Assert.ThrowsAsync<AccessDeniedException>(
            () => PageAsync(audited, With(audited, PracticeRole.Administrator), new AuditFilter(PatientId: Rosa)));

        Assert.Equal(AuditPermissions.Patients, denied.Permission);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Pages_go_back_in_time_without_a_row_twice_and_each_filter_narrows(DatabaseKind kind)
    {
        await using var audited = await AuditedHost.CreateAsync(kind);
        for (var i = 0; i < 5; i++)
        {
            await RecordAsync(audited, audited.Person, i % 2 == 0 ? Rosa : null);
            audited.Host.Clock.Advance(TimeSpan.FromHours(1));
        }

        var system = Caller.System(audited.Host.Practice);
        var first = await PageAsync(audited, system, new AuditFilter(Take: 3));
        var second = await PageAsync(audited, system, new AuditFilter(Take: 3, Before: first.Next));

        Assert.Equal((3, 2, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(5, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Equal(first.Rows.Concat(second.Rows).Select(row => row.At).OrderDescending(), first.Rows.Concat(second.Rows).Select(row => row.At));
        Assert.Equal(3, (await PageAsync(audited, system, new AuditFilter(PatientId: Rosa))).Rows.Count);
        Assert.Equal(2, (await PageAsync(audited, system, new AuditFilter(From: TestHost.DefaultNow.AddHours(1), To: TestHost.DefaultNow.AddHours(3)))).Rows.Count);
        Assert.Empty((await PageAsync(audited, system, new AuditFilter(Outcome: AuditOutcome.Denied))).Rows);
        Assert.Empty((await PageAsync(audited, system, new AuditFilter(UserId: Rosa))).Rows);
    }

    private static Caller With(AuditedHost audited, string role) =>
        audited.Person with { UserId = Guid.CreateVersion7(), Roles = new HashSet<string> { role } };

    private static Task RecordAsync(AuditedHost audited, Caller caller, Guid? patient) => audited.Host.For(caller).RunAsync<IAuditTrail>((trail, _) =>
    {
        trail.Record(new AuditEvent(AuditAction.Print, "Plan", "7") { PatientId = patient });
        return Task.CompletedTask;
    });

    private static Task<AuditPage> PageAsync(AuditedHost audited, Caller caller, AuditFilter filter) =>
        audited.Host.For(caller).RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(filter, ct));
}
