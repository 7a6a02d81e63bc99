using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Staff;

public sealed class StaffServiceTests
{
    private const string Heading =
        "code,last_name,first_name,credential,npi,may_act_as_clinical_staff_since,may_act_as_clinical_staff_reason,employed_from,employed_to,supervisor\n";

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-030h")]
    public async Task Only_an_administrator_lets_someone_act_as_clinical_staff(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var assistant = await CreateAsync(host.AsSystem, Given.Staff("MA-1", Credential.MedicalAssistant));
        var supervisor = host.For(Guid.CreateVersion7(), PracticeRole.Supervisor);
        var administrator = host.For(Guid.CreateVersion7(), PracticeRole.Administrator);

        await Assert.ThrowsAsync<AccessDeniedException>(() => AllowAsync(supervisor, assistant.Id));
        var allowed = await AllowAsync(administrator, assistant.Id);

        Assert.Equal(new DateOnly(2026, 1, 1), allowed.MayActAsClinicalStaffSince);
        Assert.Equal("test user", allowed.MayActAsClinicalStaffBy);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_directory_tells_other_modules_who_works_in_the_practice(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var created = await CreateAsync(host.AsSystem, Given.Therapist with { LicenseNumber = "73-1", LicenseState = "ny", Taxonomy = "1041c0700x" });
        var supervised = await CreateAsync(host.AsSystem, Given.Staff("RN-1", Credential.RN, npi: null) with { SupervisorId = created.Id });
        var other = host.For(Caller.System(PracticeId.New()));

        var members = await host.AsSystem.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((staff, token) => staff.GetAllAsync(token));
        var elsewhere = await other.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((staff, token) => staff.GetAllAsync(token));

        Assert.Equal(
            new StaffMember(
                created.Id, "LCSW-1", "Chen", "Mei", Credential.LCSW, "1999999984", "1041C0700X", "73-1", "NY", null, new DateOnly(2024, 1, 1), null),
            members[created.Id]);
        Assert.Equal(created.Id, members[supervised.Id].SupervisorId);
        Assert.Empty(elsewhere);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-120")]
    public async Task A_supervisor_stands_for_whom_they_supervise_from_then_until_another_does(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var (first, second) = (await CreateAsync(host.AsSystem, Given.Therapist), await CreateAsync(host.AsSystem, Given.Staff("LCSW-2", Credential.LCSW, npi: null)));
        var given = Given.Staff("RN-1", Credential.RN, npi: null) with { SupervisorId = first.Id };
        var nurse = await CreateAsync(host.AsSystem, given);

        host.Clock.Advance(TimeSpan.FromDays(1));
        nurse = await ChangeAsync(nurse, given with { LastName = "Okafor" });
        nurse = await ChangeAsync(nurse, given with { SupervisorId = second.Id });
        host.Clock.Advance(TimeSpan.FromDays(1));
        await ChangeAsync(nurse, given with { SupervisorId = null });

        var links = await host.AsSystem.RunAsync<IdentityDbContext, List<StaffLink>>((db, token) => db.Set<StaffLink>().OrderBy(link => link.From).ToListAsync(token));
        var (since, then) = (TestHost.DefaultNow, TestHost.DefaultNow.AddDays(1));
        Assert.Equal([(first.Id, nurse.Id, since, then), (second.Id, nurse.Id, then, then.AddDays(1))], links.Select(link => (link.StaffId, link.ForStaffId, link.From, link.Until!.Value)));

        Task<StaffDto> ChangeAsync(StaffDto shown, StaffInput input) => host.AsSystem.RunAsync<IStaffAppService, StaffDto>(
            (staff, token) => staff.ChangeAsync(shown.Id, input with { Version = shown.Version }, token));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_so_of_somebody_is_told_to_other_modules_too(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var assistant = await CreateAsync(host.AsSystem, Given.Staff("MA-1", Credential.MedicalAssistant));
        await AllowAsync(host.AsSystem, assistant.Id);

        var withdrawn = await host.AsSystem.RunAsync<IStaffAppService, StaffDto>(
            (staff, token) => staff.WithdrawClinicalWorkAsync(assistant.Id, new DateOnly(2026, 6, 30), token));
        await host.AsSystem.RunAsync<IStaffAppService>((staff, token) => staff.ChangeAsync(
            assistant.Id, Given.Staff("MA-1", Credential.FrontDesk) with { CredentialSince = new DateOnly(2026, 8, 1), Version = withdrawn.Version }, token));
        var member = (await host.AsSystem.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, token) => all.GetAllAsync(token)))[assistant.Id];

        Assert.Null(withdrawn.MayActAsClinicalStaffSince);
        Assert.Single(withdrawn.History.ClinicalWork);
        Assert.Equal((true, false), (member.MayCountTimeOn(new DateOnly(2026, 6, 30)), member.MayCountTimeOn(new DateOnly(2026, 7, 1))));
        Assert.Equal(
            (Credential.MedicalAssistant, Credential.FrontDesk), (member.CredentialOn(new DateOnly(2026, 7, 31)), member.CredentialOn(new DateOnly(2026, 8, 1))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_several_who_add_one_code_at_once_one_succeeds_and_the_others_are_told(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);

        var ended = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => CreateAsync(host.AsSystem, Given.Therapist)))));

        Assert.Single(ended, failure => failure is null);
        Assert.All(ended.OfType<Exception>(), failure => Assert.Contains(Assert.IsType<BusinessException>(failure).Code, (string[])["Identity:CodeTaken", "Data:AlreadyThere"]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_practices_may_use_one_code_and_never_meet(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var other = host.For(Caller.System(PracticeId.New()));
        var here = await CreateAsync(host.AsSystem, Given.Therapist);

        await CreateAsync(other, Given.Therapist);
        var crossed = await Assert.ThrowsAsync<BusinessException>(() => other.RunAsync<IStaffAppService>((staff, token) => staff.GetAsync(here.Id, token)));
        var borrowed = await Assert.ThrowsAsync<BusinessException>(() =>
            CreateAsync(other, Given.Staff("S-2", Credential.LMSW) with { SupervisorId = here.Id }));
        var twice = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(other, Given.Therapist with { Code = "lcsw-1" }));

        Assert.Equal("Identity:StaffNotFound", crossed.Code);
        Assert.Equal("Identity:SupervisorNotFound", borrowed.Code);
        Assert.Equal("Identity:CodeTaken", twice.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_staff_file_names_supervisors_that_stand_further_down(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);

        var problems = await host.AsSystem.ImportAsync(
            "staff.csv",
            Heading + "LMSW-1,Ortiz,Ana,LMSW,,2026-01-01,Supervised by her LCSW,2025-05-01,,LCSW-1\nLCSW-1,Chen,Mei,LCSW,1234567890,,,2024-01-01,,\n");
        var staff = await host.AsSystem.RunAsync<IStaffAppService, IReadOnlyList<StaffDto>>((all, token) => all.GetListAsync(token));

        Assert.Empty(problems);
        Assert.Equal(["LCSW-1", "LMSW-1"], staff.Select(one => one.Code));
        Assert.True(staff[0].NpiIsDoubtful);
        Assert.Equal((staff[0].Id, "system"), (staff[1].SupervisorId, staff[1].MayActAsClinicalStaffBy));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-030i")]
    public async Task Problems_of_a_staff_file_stand_with_line_and_column(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);

        var problems = await host.AsSystem.ImportAsync(
            "staff.csv",
            Heading
            + "A,Chen,Mei,LCSW,,,,2024-01-01,2023-01-01,\n"
            + "B,Chen,Mei,Wizard,,,,2024-13-01,,\n"
            + "C,Chen,Mei,FrontDesk,,2026-01-01,Has been here for ever,2024-01-01,,\n"
            + "D,Chen,Mei,RN,,2026-01-01,short,2024-01-01,,\n"
            + "E,Chen,Mei,RN,,,,2024-01-01,,Z\n"
            + "e,Chen,Mei,RN,,,,2024-01-01,,\n"
            + "F,,Mei,RN,,,,2024-01-01,,\n");
        var staff = await host.AsSystem.RunAsync<IStaffAppService, IReadOnlyList<StaffDto>>((all, token) => all.GetListAsync(token));

        Assert.Equal(
            [
                (2L, "employed_to"), (3L, "credential"), (3L, "employed_from"), (4L, "may_act_as_clinical_staff_since"),
                (5L, "may_act_as_clinical_staff_reason"), (6L, "supervisor"), (7L, "code"), (8L, "last_name"),
            ],
            problems.Select(problem => (problem.Line, problem.Column)).Order());
        Assert.Empty(staff);
    }

    private static Task<StaffDto> CreateAsync(IOperations operations, StaffInput given) =>
        operations.RunAsync<IStaffAppService, StaffDto>((staff, token) => staff.CreateAsync(given, token));

    private static Task<StaffDto> AllowAsync(IOperations operations, Guid id) => operations.RunAsync<IStaffAppService, StaffDto>(
        (staff, token) => staff.AllowClinicalWorkAsync(id, new DateOnly(2026, 1, 1), "Trained and supervised", token));
}
