using System.Reflection;
using System.Text.Json;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>A practice cannot tell another's patient, claim or colleague from one that does not exist, whichever method is asked.</summary>
public sealed class IsolationTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-124")]
    public async Task What_is_another_practices_is_answered_as_what_is_not_there(Platform.Data.DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var ids = await both.IdsAsync();

        Assert.True(ids.Count > 20, string.Join(", ", ids.Keys));
        Assert.True(SampleCalls.ThatTakeAnId.Count > 50, $"{SampleCalls.ThatTakeAnId.Count} methods");
        foreach (var caller in new[] { Caller.System(both.Other), Therapist(both.Other) })
            Assert.Empty(await ToldApartAsync(both.Host.For(caller), SampleCalls.ThatTakeAnId, ids));
        // In their own practice they are there.
        Assert.NotEmpty(await ToldApartAsync(both.Host.AsSystem, [.. SampleCalls.ThatTakeAnId.Where(method => method.Name == "GetListAsync")], ids));
    }

    private static Caller Therapist(PracticeId practice) =>
        new(practice, Guid.CreateVersion7(), Guid.CreateVersion7(), "therapist", new HashSet<string> { PracticeRole.Therapist }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue };

    private static async Task<List<string>> ToldApartAsync(
        IOperations practice, IReadOnlyList<MethodInfo> methods, IReadOnlyDictionary<string, Guid> ids)
    {
        var told = new List<string>();
        foreach (var method in methods)
        {
            var nobody = await AnswerAsync(practice, method, Guid.CreateVersion7());
            foreach (var (kind, id) in ids)
            {
                if (await AnswerAsync(practice, method, id) is var theirs && theirs != nobody)
                    told.Add($"{SampleCalls.NameOf(method)} of {kind}: {theirs}, of nobody: {nobody}");
            }
        }

        return told;
    }

    /// <summary>As text, without the id itself.</summary>
    private static async Task<string> AnswerAsync(IOperations practice, MethodInfo method, Guid id)
    {
        try
        {
            var answer = await practice.RunAsync<IServiceProvider, object?>(
                (services, ct) => SampleCalls.CallAsync(method, services.GetService(method.DeclaringType!)!, id, ct));
            return JsonSerializer.Serialize(answer).Replace(id.ToString(), "the id", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception refused)
        {
            return $"{refused.GetType().Name} {(refused as BusinessException)?.Code} {refused.Message}".Replace(id.ToString(), "the id", StringComparison.OrdinalIgnoreCase);
        }
    }
}
