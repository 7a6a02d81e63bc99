using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using PracticeSuite.Kernel;

namespace PracticeSuite.Benchmarks;

/// <summary>The smallest part that runs once per patient: counting each second once.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks
{
    private readonly Interval[] _apart = Make(10, 130, 400);
    private readonly Interval[] _overlapping = Make(200, 900, 60);

    public static int Run()
    {
        BenchmarkRunner.Run<MicroBenchmarks>();
        return 0;
    }

    [Benchmark]
    public IntervalSet Union_of_ten_entries_apart() => IntervalSet.Of(_apart);

    [Benchmark]
    public IntervalSet Union_of_two_hundred_that_overlap() => IntervalSet.Of(_overlapping);

    private static Interval[] Make(int count, int length, int step)
    {
        var first = new DateTimeOffset(2026, 9, 1, 14, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, count).Select(n => new Interval(first.AddSeconds(n * step), first.AddSeconds((n * step) + length)))];
    }
}
