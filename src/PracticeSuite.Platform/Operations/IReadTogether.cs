namespace PracticeSuite.Platform.Operations;

/// <summary>
/// Reads of one operation that do not wait for each other's answers. They take turns on the operation's one connection: each runs until it wants
/// something from the database, and what all of them want is then sent at once, where the driver can (MariaDB), or one after the other (ADR 53).
/// </summary>
public interface IReadTogether
{
    /// <summary>Never two at the same moment, so that they may share contexts; each goes on with what it had opened of facts. A read may run others together itself.</summary>
    /// <exception cref="Exception">The first that one of them threw, once all have ended.</exception>
    Task RunAsync(IReadOnlyCollection<Func<Task>> reads);
}

public static class ReadTogetherExtensions
{
    public static async Task<(T1, T2)> RunAsync<T1, T2>(this IReadTogether together, Func<Task<T1>> one, Func<Task<T2>> two)
    {
        var (first, second) = (default(T1)!, default(T2)!);
        await together.RunAsync([async () => first = await one(), async () => second = await two()]);
        return (first, second);
    }

    public static async Task<(T1, T2, T3)> RunAsync<T1, T2, T3>(this IReadTogether together, Func<Task<T1>> one, Func<Task<T2>> two, Func<Task<T3>> three)
    {
        var (first, second, third) = (default(T1)!, default(T2)!, default(T3)!);
        await together.RunAsync([async () => first = await one(), async () => second = await two(), async () => third = await three()]);
        return (first, second, third);
    }

    public static async Task<(T1, T2, T3, T4, T5)> RunAsync<T1, T2, T3, T4, T5>(
        this IReadTogether together, Func<Task<T1>> one, Func<Task<T2>> two, Func<Task<T3>> three, Func<Task<T4>> four, Func<Task<T5>> five)
    {
        var (first, second, third, fourth, fifth) = (default(T1)!, default(T2)!, default(T3)!, default(T4)!, default(T5)!);
        await together.RunAsync(
            [async () => first = await one(), async () => second = await two(), async () => third = await three(), async () => fourth = await four(), async () => fifth = await five()]);
        return (first, second, third, fourth, fifth);
    }

    /// <summary>The answers in the order of the reads.</summary>
    public static async Task<IReadOnlyList<T>> EachAsync<T>(this IReadTogether together, IReadOnlyCollection<Func<Task<T>>> reads)
    {
        var answers = new T[reads.Count];
        await together.RunAsync([.. reads.Select((read, at) => (Func<Task>)(async () => answers[at] = await read()))]);
        return answers;
    }
}
