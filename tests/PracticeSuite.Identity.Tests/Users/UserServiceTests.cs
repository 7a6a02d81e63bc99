using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Identity.Tests.Users;

public sealed class UserServiceTests
{
    private static readonly NewUser Administrator = new("anna", "a long enough password", "Anna Miller", null, [PracticeRole.Administrator]);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-132")]
    public async Task A_password_is_long_and_otherwise_free(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host.AsSystem, Administrator with { Password = "Sh0rt!Secre" }));
        var created = await CreateAsync(host.AsSystem, Administrator with { Password = "aaaa bbbb cc" });

        Assert.Equal(("Identity:PasswordTooShort", "Password"), (refusal.Code, refusal.Field));
        Assert.Equal("anna", created.UserName);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_user_name_is_taken_once_among_all_practices(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        await CreateAsync(host.AsSystem, Administrator);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            CreateAsync(host.For(Caller.System(PracticeId.New())), Administrator with { UserName = "ANNA" }));

        Assert.Equal(("Identity:DuplicateUserName", "UserName"), (refusal.Code, refusal.Field));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Users_of_another_practice_cannot_be_seen_or_touched(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var here = await CreateAsync(host.AsSystem, Administrator);
        var other = host.For(Caller.System(PracticeId.New()));

        var seen = await other.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token));
        var refusals = new[]
        {
            await RefusalAsync(other, (users, token) => users.DisableAsync(here.Id, token)),
            await RefusalAsync(other, (users, token) => users.ResetPasswordAsync(here.Id, "a long enough password", token)),
            await RefusalAsync(other, (users, token) => users.ChangeAsync(here.Id, new UserChange("X", null, [PracticeRole.Biller]), token)),
        };

        Assert.Empty(seen);
        Assert.All(refusals, refusal => Assert.Equal("Identity:UserNotFound", refusal.Code));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_practice_keeps_an_administrator(DatabaseKind kind)
    {
        await using var host = await Given.HostWithPracticeAsync(kind);
        var anna = await CreateAsync(host.AsSystem, Administrator);

        var disabled = await RefusalAsync(host.AsSystem, (users, token) => users.DisableAsync(anna.Id, token));
        var demoted = await RefusalAsync(host.AsSystem, (users, token) => users.ChangeAsync(anna.Id, new UserChange("Anna", null, [PracticeRole.Biller]), token));
        await CreateAsync(host.AsSystem, Administrator with { UserName = "berta" });
        var afterwards = await host.AsSystem.RunAsync<IUserAppService, UserDto>((users, token) => users.DisableAsync(anna.Id, token));

        Assert.Equal("Identity:LastAdministrator", disabled.Code);
        Assert.Equal("Identity:LastAdministrator", demoted.Code);
        Assert.True(afterwards.IsDisabled);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_administrators_who_remove_each_other_at_once_do_not_both_go(DatabaseKind kind)
    {
        var meanwhile = new Meanwhile();
        await using var host = await Given.HostWithPracticeAsync(kind, services => services.AddSingleton<IUserValidator<StaffUser>>(meanwhile));
        var anna = await CreateAsync(host.AsSystem, Administrator);
        var berta = await CreateAsync(host.AsSystem, Administrator with { UserName = "berta" });
        meanwhile.Do = () => host.AsSystem.RunAsync<IUserAppService, UserDto>((users, token) => users.DisableAsync(berta.Id, token));

        var refusal = await RefusalAsync(host.AsSystem, (users, token) => users.DisableAsync(anna.Id, token));

        Assert.Equal("Data:ChangedMeanwhile", refusal.Code);
        Assert.Equal([anna.Id], (await ListAsync(host.AsSystem)).Where(user => !user.IsDisabled).Select(user => user.Id));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-111")]
    public async Task Only_an_administrator_manages_users_and_the_privacy_officer_reads_them(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);
        var officer = host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer);

        await CreateAsync(host.For(Guid.CreateVersion7(), PracticeRole.Administrator), Administrator);
        Assert.Single(await officer.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => CreateAsync(officer, Administrator with { UserName = "berta" }));
        foreach (var role in PracticeRole.All.Except([PracticeRole.PrivacyOfficer, PracticeRole.Administrator]))
            await Assert.ThrowsAsync<AccessDeniedException>(() =>
                host.For(Guid.CreateVersion7(), role).RunAsync<IUserAppService>((users, token) => users.GetListAsync(token)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_user_has_known_roles_and_a_member_of_staff_of_the_practice(DatabaseKind kind)
    {
        await using var host = await Given.HostAsync(kind);

        var unknown = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host.AsSystem, Administrator with { Roles = ["Emperor"] }));
        var none = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host.AsSystem, Administrator with { Roles = [] }));
        var stranger = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host.AsSystem, Administrator with { StaffId = Guid.CreateVersion7() }));

        Assert.Equal(("Roles", "Roles"), (unknown.Field, none.Field));
        Assert.Equal("Identity:StaffNotFound", stranger.Code);
    }

    public static TheoryData<DatabaseKind, string> ClinicalRoles => new MatrixTheoryData<DatabaseKind, string>(
        [DatabaseKind.Sqlite, DatabaseKind.MariaDb], PracticeRole.Clinical);

    [Theory, MemberData(nameof(ClinicalRoles))]
    public async Task Whoever_signs_in_to_clinical_work_works_as_a_member_of_staff(DatabaseKind kind, string role)
    {
        await using var host = await Given.HostAsync(kind);
        var staff = await host.AsSystem.RunAsync<IStaffAppService, StaffDto>((all, token) => all.CreateAsync(Given.Therapist, token));
        var anna = await CreateAsync(host.AsSystem, Administrator);

        var added = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host.AsSystem, Administrator with { UserName = "mei", Roles = [PracticeRole.Biller, role] }));
        var promoted = await RefusalAsync(host.AsSystem, (users, token) => users.ChangeAsync(anna.Id, new UserChange("Anna", null, [PracticeRole.Administrator, role]), token));
        var linked = await CreateAsync(host.AsSystem, Administrator with { UserName = "mei", StaffId = staff.Id, Roles = [role] });
        var unlinked = await RefusalAsync(host.AsSystem, (users, token) => users.ChangeAsync(linked.Id, new UserChange("Mei", null, [role]), token));

        Assert.All([added, promoted, unlinked], refusal => Assert.Equal(("Identity:NeedsStaff", nameof(NewUser.StaffId)), (refusal.Code, refusal.Field)));
        Assert.Contains(role, added.Message, StringComparison.Ordinal);
        Assert.Equal([PracticeRole.Administrator], (await ListAsync(host.AsSystem)).Single(user => user.Id == anna.Id).Roles);
    }

    private static Task<IReadOnlyList<UserDto>> ListAsync(IOperations operations) =>
        operations.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token));

    private static Task<UserDto> CreateAsync(IOperations operations, NewUser user) =>
        operations.RunAsync<IUserAppService, UserDto>((users, token) => users.CreateAsync(user, token));

    private static Task<BusinessException> RefusalAsync(IOperations operations, Func<IUserAppService, CancellationToken, Task<UserDto>> act) =>
        Assert.ThrowsAsync<BusinessException>(() => operations.RunAsync(act));

    /// <summary>Does something once, between what the service decided and what it saves.</summary>
    private sealed class Meanwhile : IUserValidator<StaffUser>
    {
        public Func<Task>? Do { get; set; }

        public async Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user)
        {
            (var now, Do) = (Do, null);
            if (now is not null)
                await now();
            return IdentityResult.Success;
        }
    }
}
