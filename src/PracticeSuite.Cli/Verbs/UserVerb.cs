using System.CommandLine;
using PracticeSuite.Cli.Output;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

/// <summary>Gives a practice someone who can sign in: an imported one has nobody, and users are made by users from then on.</summary>
internal static class UserVerb
{
    private static readonly Option<string> UserName = new("--user-name") { Description = "The name to sign in with: letters, digits and -._@+.", Required = true };

    private static readonly Option<string[]> Roles = new("--roles")
    {
        Description = $"One or more of {string.Join(", ", PracticeRole.All)}, with commas.", Required = true, AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Staff = new("--staff") { Description = "Code of the member of staff that the user is; clinical roles and supervisors need one." };

    public static Command Create(Surroundings surroundings)
    {
        var add = new Command("add", "Add somebody who can sign in; the password comes from standard input.") { UserName, Roles, Staff, Verb.Practice, Verb.Json };
        Roles.Validators.Add(given =>
        {
            if (Named(given.GetValueOrDefault<string[]>() ?? []).FirstOrDefault(role => !PracticeRole.All.Contains(role)) is { } unknown)
                given.AddError($"--roles has '{unknown}'; use {string.Join(", ", PracticeRole.All)}.");
        });
        Verb.Act(surroundings, add, "No user was added.", (services, parsed, answer, token) => AddAsync(surroundings, services, parsed, answer, token));
        return new Command("user", "The people who can sign in.") { add };
    }

    private static async Task<int> AddAsync(
        Surroundings surroundings, IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var operations = await Verb.ForPracticeAsync(services, parsed.GetValue(Verb.Practice), cancellationToken);
        var member = await FindAsync(operations, parsed.GetValue(Staff), cancellationToken);
        var name = parsed.GetRequiredValue(UserName);
        // Never an argument: those are seen by everyone on the machine and kept by shells.
        var password = surroundings.ReadSecret($"Password for {name}") ?? "";
        var user = await operations.RunAsync<IUserAppService, UserDto>(
            (users, token) => users.CreateAsync(
                new NewUser(name, password, member is null ? name : $"{member.FirstName} {member.LastName}", member?.Id, Named(parsed.GetRequiredValue(Roles))), token),
            cancellationToken);
        answer.Give(
            new { id = user.Id, userName = user.UserName, name = user.DisplayName, staff = member?.Code, roles = user.Roles },
            console => console.WriteLine($"{user.UserName} can sign in as {string.Join(", ", user.Roles)}."));
        return ExitCode.Done;
    }

    private static string[] Named(string[] given) =>
        [.. given.SelectMany(one => one.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static async Task<StaffMember?> FindAsync(IOperations operations, string? code, CancellationToken cancellationToken)
    {
        if (code is null)
            return null;
        var staff = await operations.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>(
            (directory, token) => directory.GetAllAsync(token), cancellationToken);
        var member = staff.Values.FirstOrDefault(one => one.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        Check.That(member is not null, "--staff", $"There is no member of staff '{code}'; use the code that staff.csv or the staff page has.");
        return member;
    }
}
