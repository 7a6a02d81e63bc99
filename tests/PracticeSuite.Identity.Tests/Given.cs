using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;

namespace PracticeSuite.Identity.Tests;

internal static class Given
{
    public static PracticeInput Practice { get; } = new(
        "HARBOR",
        "Harbor Behavioral",
        "12-3456789",
        "1234567893",
        "261QM0801X",
        new PostalAddress("100 Main Street", null, "Albany", "NY", "12207-1234"),
        "(518) 555-0132",
        IsFqhcOrRhc: false,
        Part2Program.None);

    public static StaffInput Therapist { get; } = Staff("LCSW-1", Credential.LCSW);

    public static StaffInput Staff(string code, Credential credential, string? npi = "1999999984") =>
        new(code, "Chen", "Mei", credential, npi, null, null, null, new DateOnly(2024, 1, 1), null, null);

    public static Task<TestHost> HostAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null) =>
        TestHost.CreateAsync(kind, [new IdentityModule()], configure);

    public static async Task<TestHost> HostWithPracticeAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var host = await HostAsync(kind, configure);
        await host.AsSystem.RunAsync<IPracticeAppService>((practice, token) => practice.SaveAsync(Practice, token));
        return host;
    }

    /// <summary>Imports one file; answers the problems, or none when it was taken.</summary>
    public static async Task<IReadOnlyList<ImportProblem>> ImportAsync(this IOperations operations, string fileName, string content)
    {
        var files = new Dictionary<string, Func<Stream>> { [fileName] = () => new MemoryStream(Encoding.UTF8.GetBytes(content)) };
        try
        {
            await operations.RunAsync<FolderImport>((import, token) => import.RunAsync(files, partial: false, _ => { }, token));
            return [];
        }
        catch (ImportRefusedException refused)
        {
            return refused.Problems;
        }
    }
}
