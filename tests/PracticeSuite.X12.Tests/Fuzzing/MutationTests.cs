using Xunit;

namespace PracticeSuite.X12.Tests.Fuzzing;

public sealed class MutationTests
{
    /// <summary>As many as a build can bear; the benchmarks' x12-fuzz goes on for as long as wanted.</summary>
    private const int Mutations = 10_000;

    [Fact]
    public async Task No_spoiled_file_makes_reading_throw_or_hang()
    {
        var mutator = new Mutator([.. Sample.Names.Select(Sample.Bytes)]);
        var (withFindings, sound) = (0, 0);

        for (var seed = 0; seed < Mutations; seed++)
        {
            var endured = await Endurance.ReadAsync(mutator.Mutate(seed));
            withFindings += endured.Findings > 0 ? 1 : 0;
            sound += endured.Sound;
        }

        // Spoiled text inside an element is still X12; most of the rest is not.
        Assert.InRange(withFindings, Mutations * 6 / 10, Mutations);
        Assert.InRange(sound, 1, Mutations);
    }

    [Fact]
    public async Task Pure_noise_is_refused_at_its_first_byte()
    {
        var mutator = new Mutator([new byte[500]]);

        for (var seed = 0; seed < 200; seed++)
            Assert.Equal((1, 0), ((await Endurance.ReadAsync(mutator.Mutate(seed))).Findings, 0));
    }

    [Fact]
    public async Task Every_cut_of_every_example_is_told()
    {
        foreach (var name in Sample.Names)
        {
            var bytes = Sample.Bytes(name);
            for (var length = 0; length < bytes.Length - 2; length++)
                Assert.True((await Endurance.ReadAsync(bytes[..length])).Findings > 0, $"{name} cut at {length} passes");
        }
    }
}
