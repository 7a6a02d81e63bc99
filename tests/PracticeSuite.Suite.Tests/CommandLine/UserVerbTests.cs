using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>An imported practice has people and no users.</summary>
public sealed class UserVerbTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_imported_practice_gets_its_first_administrator(DatabaseKind kind)
    {
        await using var terminal = await ImportedAsync(kind);
        terminal.Secret = "a long enough password";

        var ending = await terminal.RunAsync("user", "add", "--user-name", "anna", "--roles", "Administrator,Biller", "--staff", "lcsw-76", "--json");

        Assert.Equal((0, ""), (ending.Code, ending.Error));
        Assert.Equal("anna", ending.Json.GetProperty("userName").GetString());
        Assert.DoesNotContain(terminal.Secret, ending.Out, StringComparison.Ordinal);
        var user = Assert.Single(await terminal.AskAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token)));
        Assert.Equal([PracticeRole.Biller, PracticeRole.Administrator], user.Roles);
        Assert.NotNull(user.StaffId);
        Assert.NotEqual("anna", user.DisplayName);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_does_not_fit_is_refused_in_a_sentence(DatabaseKind kind)
    {
        await using var terminal = await ImportedAsync(kind);
        terminal.Secret = "a long enough password";
        await terminal.RunAsync("user", "add", "--user-name", "anna", "--roles", "Administrator");

        var twice = await terminal.RunAsync("user", "add", "--user-name", "ANNA", "--roles", "Administrator");
        var nobody = await terminal.RunAsync("user", "add", "--user-name", "berta", "--roles", "Therapist", "--staff", "NOBODY");
        var asNobody = await terminal.RunAsync("user", "add", "--user-name", "berta", "--roles", "Biller,Therapist");
        terminal.Secret = "short";
        var tooShort = await terminal.RunAsync("user", "add", "--user-name", "berta", "--roles", "Biller");
        terminal.Secret = null;
        var none = await terminal.RunAsync("user", "add", "--user-name", "berta", "--roles", "Biller");

        Assert.All((Ending[])[twice, asNobody, tooShort, none], ending => Assert.Equal((1, ""), (ending.Code, ending.Out)));
        Assert.Equal((2, ""), (nobody.Code, nobody.Out));
        Assert.Contains("already taken", twice.Error, StringComparison.Ordinal);
        Assert.Contains("There is no member of staff 'NOBODY'", nobody.Error, StringComparison.Ordinal);
        Assert.Contains("Therapist has to work as a member of staff; choose whom (command line: --staff CODE)", asNobody.Error, StringComparison.Ordinal);
        Assert.All((Ending[])[tooShort, none], ending => Assert.Contains("12", ending.Error, StringComparison.Ordinal));
        Assert.Single(await terminal.AskAsync<IUserAppService, IReadOnlyList<UserDto>>((users, token) => users.GetListAsync(token)));
    }

    private static async Task<Terminal> ImportedAsync(DatabaseKind kind)
    {
        var terminal = await Terminal.OpenAsync(kind);
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of("late"));
        return terminal;
    }
}
