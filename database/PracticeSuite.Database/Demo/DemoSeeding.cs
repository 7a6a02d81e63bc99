using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Database.Demo;

/// <summary>One operation: the demo's files and the demo's sign-ins, all or nothing.</summary>
internal sealed class DemoSeeding(FolderImport import, IUserAppService users, IStaffDirectory staff)
{
    public static IReadOnlyList<DemoStaff> People { get; } =
        [.. DemoStaff.NamedTherapists, DemoStaff.Psychiatrist, DemoStaff.Nurse, DemoStaff.Supervisor, DemoStaff.Associate, .. DemoStaff.Office];

    public async Task SeedAsync(IReadOnlyDictionary<string, Func<Stream>> files, CancellationToken cancellationToken)
    {
        await import.RunAsync(files, partial: false, _ => { }, cancellationToken);
        var ids = (await staff.GetAllAsync(cancellationToken)).Values.ToDictionary(member => member.Code, member => member.Id, StringComparer.Ordinal);
        foreach (var person in People.Where(person => person.UserName is not null))
            await users.CreateAsync(
                new NewUser(person.UserName!, DemoSeed.Password, $"{person.FirstName} {person.LastName}", ids[person.Code], [person.Role!]), cancellationToken);
    }
}
