namespace PracticeSuite.Benchmarks;

internal static class Machine
{
    /// <summary>The folder of the solution, found from the program's own.</summary>
    public static string Repository { get; } = FindRepository();

    public static string Describe()
    {
        var processor = File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return $"{Environment.ProcessorCount} cores of {processor}, {memory:N0} GiB, .NET {Environment.Version}, load before {load}";
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PracticeSuite.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run from the repository.");
        return folder.FullName;
    }
}
