using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Benchmarks.Coordination;

/// <summary>
/// Five hundred people on one node, each with a message desk as their circuit has one, in conversations of twenty: from the press of Send until each of the other nineteen has
/// received it from the database; then somebody writes in all of the conversations at one moment, until each of the five hundred has theirs. Beside it a bare loop over as many listeners, and the signal alone.
/// </summary>
internal static class FanOutBenchmark
{
    private const double Goal = 500;
    private const int Subscribers = 500;
    private const int InThread = 20;
    private const int WarmUp = 25;

    /// <summary>Between two messages: some 240 a minute, of five hundred people.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var started = options.Kind == DatabaseKind.MariaDb ? await PrivateServer.StartAsync(options.Server) : null;
        await using var server = await LoadedDatabase.CreateAsync(options.Kind, Subscribers, entries: 1, patients: 3);
        await using var services = LoadedDatabase.Compose(server.Provider);
        var system = await LoadedDatabase.PracticeAsync(services);
        var practice = await system.RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>((catalog, ct) => catalog.GetAllAsync(ct));
        var signals = new MessageSignals();
        var people = await PeopleAsync(services, system, practice.Single().Id, signals);
        var threads = new List<Guid>();
        foreach (var group in people.Chunk(InThread))
            threads.Add(await group[0].BeginAsync([.. group.Skip(1).Select(one => one.StaffId)]));
        Console.WriteLine($"{options.Kind}: {people.Count} people connected, {threads.Count} conversations of {InThread}");

        var times = new List<double>();
        for (var round = 0; round < WarmUp + options.Rounds; round++)
        {
            var group = people.Skip(round % threads.Count * InThread).Take(InThread).ToList();
            var took = await SendAsync(group[round % InThread], group, threads[round % threads.Count]);
            if (round >= WarmUp)
                times.AddRange(took);
            await Task.Delay(Pause);
        }

        var late = Print("to each of the others, with what they read", times);
        var everybody = new List<double>();
        for (var round = 0; round < 2 + (options.Rounds / 10); round++)
        {
            var took = await SendToAllAsync(people, threads, round);
            if (round >= 2)
                everybody.AddRange(took);
            await Task.Delay(Pause * 4);
        }

        var last = Print($"to all {people.Count} desks, {threads.Count} messages at one moment", everybody);
        Console.WriteLine($"| the signal alone, to {Subscribers} desks | {PerRound(() => signals.Tell(practice.Single().Id, Guid.Empty, []))} |");
        Console.WriteLine($"| a bare loop over {Subscribers} listeners | {PerRound(Bare())} |");
        Console.WriteLine($"goal: under {Goal} ms at the 99th of 100; one conversation {(late < Goal ? "held" : "missed")}, everybody at once {(last < Goal ? "held" : "missed")}");
        foreach (var one in people)
            one.Dispose();
        return late < Goal && last < Goal ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Subscriber>> PeopleAsync(IServiceProvider services, IOperations system, PracticeId practice, MessageSignals signals)
    {
        var staff = await system.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, ct) => all.GetAllAsync(ct));
        var people = new List<Subscriber>();
        foreach (var member in staff.Values.Where(one => one.Credential == Credential.LCSW).OrderBy(one => one.Code, StringComparer.Ordinal).Take(Subscribers))
        {
            var user = await system.RunAsync<IUserAppService, UserDto>((users, ct) => users.CreateAsync(
                new NewUser(member.Code, $"{member.Code} has a long password", member.Code, member.Id, [PracticeRole.Therapist]), ct));
            people.Add(await Subscriber.ConnectAsync(services, practice, user.Id, member.Id, signals));
        }

        return people;
    }

    /// <returns>Milliseconds until each of the others had it.</returns>
    private static async Task<IReadOnlyList<double>> SendAsync(Subscriber writer, IReadOnlyList<Subscriber> group, Guid thread)
    {
        var watch = Stopwatch.StartNew();
        var took = new ConcurrentBag<double>();
        var all = group.Where(one => one != writer).Select(async one =>
        {
            await one.NextAsync();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }).ToList();
        await writer.PostAsync(thread);
        await Task.WhenAll(all);
        return [.. took];
    }

    /// <summary>Somebody writes in every conversation at the same moment, so that each of the desks has something to receive, the writers' own among them.</summary>
    /// <returns>Milliseconds from that moment until each desk had it.</returns>
    private static async Task<IReadOnlyList<double>> SendToAllAsync(IReadOnlyList<Subscriber> people, List<Guid> threads, int round)
    {
        var took = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        var all = people.Select(async one =>
        {
            await one.NextAsync();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }).ToList();
        var sent = people.Chunk(InThread).Index().Select(group => Task.Run(() => group.Item[round % group.Item.Length].PostAsync(threads[group.Index]))).ToList();
        await Task.WhenAll(sent);
        await Task.WhenAll(all);
        return [.. took];
    }

    /// <returns>The 99th of 100.</returns>
    private static double Print(string what, List<double> times)
    {
        times.Sort();
        var late = times[(int)(times.Count * 0.99)];
        Console.WriteLine($"| {what} | {times.Count:N0} deliveries | median {times[times.Count / 2]:N1} ms | 99th of 100 {late:N1} ms | longest {times[^1]:N1} ms |");
        return late;
    }

    private static Action Bare()
    {
        var (listeners, heard) = (new List<Action>(), 0);
        for (var one = 0; one < Subscribers; one++)
            listeners.Add(() => heard++);
        return () => listeners.ForEach(listener => listener());
    }

    private static string PerRound(Action round)
    {
        const int Rounds = 2_000;
        for (var warm = 0; warm < Rounds; warm++)
            round();
        var watch = Stopwatch.StartNew();
        for (var one = 0; one < Rounds; one++)
            round();
        return $"{watch.Elapsed.TotalMicroseconds / Rounds:N1} µs";
    }

    /// <summary>Somebody's circuit, as far as messages go.</summary>
    private sealed class Subscriber : AuthenticationStateProvider, IDisposable
    {
        private readonly ClaimsPrincipal _who;
        private readonly MessageDesk _desk;
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private Subscriber(IServiceProvider services, PracticeId practice, Guid userId, Guid staffId, MessageSignals signals)
        {
            StaffId = staffId;
            _who = new ClaimsPrincipal(new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, $"{userId}"), new(IdentityClaims.PracticeId, $"{practice.Value}"), new(IdentityClaims.StaffId, $"{staffId}"),
                    new(ClaimTypes.Role, PracticeRole.Therapist),
                ],
                "benchmark"));
            var operations = services.GetRequiredService<OperationFactory>().For(
                new Caller(practice, userId, staffId, "benchmark", new HashSet<string> { PracticeRole.Therapist }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });
            _desk = new MessageDesk(operations, signals, this);
            _desk.Arrived += (_, _) => _ = ReceiveAsync();
        }

        public Guid StaffId { get; }

        public static async Task<Subscriber> ConnectAsync(IServiceProvider services, PracticeId practice, Guid userId, Guid staffId, MessageSignals signals)
        {
            var one = new Subscriber(services, practice, userId, staffId, signals);
            await one._desk.IdentifyAsync();
            return one;
        }

        public async Task<Guid> BeginAsync(IReadOnlyList<Guid> to) =>
            (await _desk.DoAsync((messages, ct) => messages.StartAsync(new NewThread(null, to, new NewMessage("Good morning.")), ct))).Id;

        public Task<MessageThreadDto> PostAsync(Guid thread) => _desk.DoAsync((messages, ct) => messages.PostAsync(thread, new NewMessage("The copier works again."), ct));

        public Task NextAsync()
        {
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _next.Task;
        }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_who));

        public void Dispose() => _desk.Dispose();

        private async Task ReceiveAsync()
        {
            await _desk.ReceiveAsync(default);
            _next.TrySetResult();
        }
    }
}
