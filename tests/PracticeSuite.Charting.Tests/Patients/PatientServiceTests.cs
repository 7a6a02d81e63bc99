using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Patients;

public sealed class PatientServiceTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_patient_is_kept_as_registered_and_changed(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);

        var created = await ChartingHost.AddPatientAsync(host.AsSystem);
        await host.AsSystem.RunAsync<IPatientAppService>((patients, token) =>
            patients.ChangeAsync(created.Id, ChartingHost.Rosa with { LastName = "Alvarez-Ruiz", MiddleName = "Maria", Suffix = "III", LocationId = host.LosAngeles, Version = created.Version }, token));
        await host.AsSystem.RunAsync<IPatientAppService>((patients, token) => patients.DischargeAsync(created.Id, new DateOnly(2026, 9, 30), token));
        var read = await host.AsSystem.RunAsync<IPatientAppService, PatientDto>((patients, token) => patients.GetAsync(created.Id, token));

        Assert.Equal(("A-1001", "Alvarez-Ruiz", "5185550132", "F"), (read.Mrn, read.LastName, read.Phone, read.SexCode));
        var name = (await host.AsSystem.RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>((all, token) => all.GetNamesAsync([created.Id], token)))[created.Id];
        Assert.Equal(("Maria", "III", "Rosa Maria Alvarez-Ruiz III"), (read.MiddleName, read.Suffix, name.WholeName));
        Assert.Equal(created.Id, Assert.Single(await SearchAsync(host.AsSystem, "alvarez maria iii")).Id);
        Assert.Equal((host.LosAngeles, new DateOnly(2026, 9, 30)), (read.LocationId!.Value, read.DischargedOn!.Value));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_mrn_is_given_once_in_a_practice_upper_and_lower_case_alike(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        await host.PatientAsync();
        var other = await host.PatientAsync(ChartingHost.Rosa with { Mrn = "B-2" });

        var created = await Assert.ThrowsAsync<BusinessException>(() => host.PatientAsync(ChartingHost.Rosa with { Mrn = "a-1001" }));
        var changed = await Assert.ThrowsAsync<BusinessException>(() =>
            host.AsSystem.RunAsync<IPatientAppService>((patients, token) => patients.ChangeAsync(other, ChartingHost.Rosa with { Version = 1 }, token)));

        Assert.Equal(("Charting:MrnTaken", "Charting:MrnTaken"), (created.Code, changed.Code));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_practices_with_one_mrn_never_see_each_other(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var other = await host.OtherPracticeAsync();
        var here = await host.PatientAsync();
        var there = (await ChartingHost.AddPatientAsync(other)).Id;

        var crossed = await Assert.ThrowsAsync<BusinessException>(() =>
            other.RunAsync<IPatientAppService>((patients, token) => patients.GetAsync(here, token)));
        var changed = await Assert.ThrowsAsync<BusinessException>(() =>
            other.RunAsync<IPatientAppService>((patients, token) => patients.ChangeAsync(here, ChartingHost.Rosa, token)));
        var names = await other.RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>((all, token) => all.GetNamesAsync([here, there], token));
        var byMrn = await other.RunAsync<IPatientDirectory, IReadOnlyDictionary<string, Guid>>((all, token) => all.GetIdsByMrnAsync(token));
        var hits = await SearchAsync(other, "alvarez");

        Assert.Equal(("Charting:PatientNotFound", "Charting:PatientNotFound"), (crossed.Code, changed.Code));
        Assert.Equal([there], names.Keys);
        Assert.Equal(there, byMrn["a-1001"]);
        Assert.Equal([there], hits.Select(hit => hit.Id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_patient_is_found_as_a_caller_says_it(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var rosa = await host.PatientAsync();
        await host.PatientAsync(ChartingHost.Rosa with { Mrn = "B-2", LastName = "O'Brien", FirstName = "Zoë", Phone = "212-555-0199", BirthDate = new DateOnly(1990, 1, 2) });
        await host.PatientAsync(ChartingHost.Rosa with { Mrn = "C-3", LastName = "Núñez-Alvarado", FirstName = "José", Phone = null, BirthDate = null });

        foreach (var text in (string[])[
            "alvarez", "ALV ros", "rosa, alvarez", "1985-03-12", "3/12/1985", "alvarez 3/12/1985", "12 Mar 1985", "12 March 1985", "12 mar. 1985", "March 12, 1985", "Alvarez 12 Mar 1985", "12 Mar 1985 rosa", "3/12/85", "03121985", "031285", "03-12-1985", "3-12-85", "12 Mar 85", "rosa 03121985", "0132", "alvarez 0132", "555-0132", "(518) 555 0132", "5185550132",
            "+1 518-555-0132", "A-1001", "a1001"])
            Assert.True(await SearchAsync(host.AsSystem, text) is [{ } hit] && hit.Id == rosa, text);
        foreach (var (text, mrn) in new[] { ("obrien", "B-2"), ("O'Brien", "B-2"), ("zoe", "B-2"), ("nunez", "C-3"), ("alvarado", "C-3"), ("NÚÑEZALV", "C-3"), ("Núñez-Alvarado", "C-3") })
            Assert.True(await SearchAsync(host.AsSystem, text) is [{ } hit] && hit.Mrn == mrn, text);
        foreach (var text in (string?[])[null, " ", "%", "_", "%%", "a%z", "alv_rez", "13 Mar 1985", "12 Mar 1986", "31 Feb 1985", "lvarez", "alvarez zoe", "1985-03-13", "\ud800", "0312", "1985", "132", "03131985", "3/12/84"])
            Assert.Empty(await SearchAsync(host.AsSystem, text));
        Assert.Equal(["Alvarez, Rosa", "Núñez-Alvarado, José"], (await SearchAsync(host.AsSystem, "alva")).Select(hit => hit.ListName));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_search_answers_at_most_twenty(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var rows = string.Concat(Enumerable.Range(1, 25).Select(i => $"M{i:00},Alvarez,Rosa\n"));
        await ChartingHost.ImportAsync(host.AsSystem, ("patients.csv", "mrn,last_name,first_name\n" + rows));

        var hits = await SearchAsync(host.AsSystem, "rosa");

        Assert.Equal(Enumerable.Range(1, PatientLimits.MaxHits).Select(i => $"M{i:00}"), hits.Select(hit => hit.Mrn));
    }

    [Theory, Trait("Rule", "P-109")]
    [InlineData(PracticeRole.Therapist, true, false)]
    [InlineData(PracticeRole.Prescriber, true, false)]
    [InlineData(PracticeRole.CareCoordinator, true, true)]
    [InlineData(PracticeRole.Supervisor, true, false)]
    [InlineData(PracticeRole.Biller, true, true)]
    [InlineData(PracticeRole.FrontDesk, true, true)]
    [InlineData(PracticeRole.PrivacyOfficer, true, false)]
    [InlineData(PracticeRole.Administrator, false, false)]
    public async Task Demographics_are_open_to_the_roles_of_the_matrix(string role, bool mayRead, bool mayWrite)
    {
        await using var host = await ChartingHost.CreateAsync(DatabaseKind.Sqlite);
        var caller = host.Host.For(host.Therapist, role);

        var read = await Record.ExceptionAsync(() => SearchAsync(caller, "alvarez"));
        var written = await Record.ExceptionAsync(() => ChartingHost.AddPatientAsync(caller));

        Assert.Equal((mayRead, mayWrite), (read is null, written is null));
        Assert.All(new[] { read, written }.OfType<Exception>(), refusal => Assert.IsType<AccessDeniedException>(refusal));
    }

    [Theory]
    [Trait("Rule", "P-101"), Trait("Rule", "P-102"), Trait("Rule", "P-105")]
    [InlineData(PracticeRole.Therapist, true, true, true, true, true)]
    [InlineData(PracticeRole.Prescriber, true, true, true, true, true)]
    [InlineData(PracticeRole.CareCoordinator, false, true, true, false, true)]
    [InlineData(PracticeRole.Supervisor, false, false, false, true, true)]
    [InlineData(PracticeRole.Biller, false, false, false, false, false)]
    [InlineData(PracticeRole.FrontDesk, false, false, false, false, false)]
    [InlineData(PracticeRole.PrivacyOfficer, false, false, false, false, false)]
    [InlineData(PracticeRole.Administrator, false, false, false, false, false)]
    public void The_chart_is_written_by_the_roles_of_the_matrix(
        string role, bool diagnoses, bool plans, bool scales, bool signs, bool consents)
    {
        var catalog = new PermissionCatalog(new ChartingModule().Permissions);
        bool May(string permission) => catalog.Grants(permission, new HashSet<string> { role });

        Assert.Equal(
            (diagnoses, plans, scales, signs, consents),
            (May(ChartingPermissions.Diagnoses.Edit), May(ChartingPermissions.Plans.Edit), May(ChartingPermissions.Scales.Record),
                May(ChartingPermissions.Plans.Sign), May(ChartingPermissions.Consents.Record)));
    }

    private static Task<IReadOnlyList<PatientName>> SearchAsync(IOperations operations, string? text) =>
        operations.RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, token) => patients.SearchAsync(text, token));
}
