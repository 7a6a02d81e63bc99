using System.Xml.Linq;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>The projects and their references as the project files state them.</summary>
internal static class House
{
    public static readonly IReadOnlyList<string> Modules = ["Identity", "Charting", "Privacy", "Scheduling", "Coordination", "Billing"];

    private static readonly string[] ProductFolders = ["src", "modules", "database"];

    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>Every edge "A references B", by project name without "PracticeSuite.".</summary>
    public static IReadOnlyList<(string From, string To)> Edges { get; } = [.. ReadEdges()];

    /// <summary>What the product is written in, tests apart.</summary>
    public static IEnumerable<FileInfo> Sources =>
        from folder in ProductFolders
        from file in new DirectoryInfo(Path.Combine(Root.FullName, folder)).EnumerateFiles("*", SearchOption.AllDirectories)
        where file.Extension is ".cs" or ".razor"
        select file;

    public static string PathOf(FileInfo file) => Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/');

    private static IEnumerable<(string From, string To)> ReadEdges() =>
        from folder in ProductFolders
        from project in Directory.EnumerateFiles(Path.Combine(Root.FullName, folder), "*.csproj", SearchOption.AllDirectories)
        from reference in XDocument.Load(project).Descendants("ProjectReference")
        select (ShortName(project), ShortName(reference.Attribute("Include")!.Value));

    private static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["PracticeSuite.".Length..];

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PracticeSuite.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
