using PracticeSuite.X12.Tests.Fuzzing;

namespace PracticeSuite.Benchmarks.X12;

/// <summary>The fuzzer of the tests for as long as wanted. Ends with an error, and the seed, where reading threw or worked more than its bytes can ask for.</summary>
internal static class X12Fuzz
{
    private const int Shown = 100_000;

    public static async Task<int> RunAsync(Options options)
    {
        var folder = Path.Combine(Machine.Repository, "tests", "PracticeSuite.X12.Tests", "Samples");
        var mutator = new Mutator([.. Directory.GetFiles(folder, "*.x12").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        var (first, wrong, findings, sound) = (options.Seed, 0, 0L, 0L);
        for (var at = 0; at < options.Mutations; at++)
        {
            try
            {
                var endured = await Endurance.ReadAsync(mutator.Mutate(first + at));
                findings += endured.Findings;
                sound += endured.Sound;
            }
#pragma warning disable CA1031 // Any exception at all is what is looked for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                wrong++;
                Console.Error.WriteLine($"seed {first + at}: {exception}");
            }

            if ((at + 1) % Shown == 0)
                Console.WriteLine($"{at + 1:N0} files: {findings:N0} findings, {sound:N0} interchanges sound, {wrong} wrong");
        }

        Console.WriteLine($"{options.Mutations:N0} files from seed {first}: {findings:N0} findings, {sound:N0} interchanges sound, {wrong} wrong");
        return wrong == 0 ? 0 : 1;
    }
}
