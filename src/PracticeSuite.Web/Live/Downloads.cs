using Microsoft.JSInterop;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>What leaves the product as a file: asked who is there first (P-131), because a download that is answered with a question is a file with the question in it.</summary>
public sealed class Downloads(IOperations operations, IJSRuntime script)
{
    /// <summary>A whole record over a slow line.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public async Task FetchAsync(string path)
    {
        if (await IsWhoTheySayAsync())
            await script.InvokeVoidAsync("practiceSuite.download", path);
    }

    /// <summary>For an act whose answer is a file: asks first, as every download does.</summary>
    /// <returns>False where whoever was asked has closed the question.</returns>
    public async Task<bool> IsWhoTheySayAsync()
    {
        try
        {
            await operations.RunAsync<IReauthentication>((reauthentication, _) =>
            {
                reauthentication.Demand();
                return Task.CompletedTask;
            });
            return true;
        }
        catch (BusinessException refused) when (refused.Code == Reauthentication.Code)
        {
            return false;
        }
    }

    /// <summary>What was made once, by an act that has asked already, and has no address from which it could be had again.</summary>
    public Task SaveAsync(string name, string contentType, ReadOnlyMemory<byte> content) => SaveAsync(name, contentType, new MemoryStream(content.ToArray()));

    /// <param name="content">From where it stands; whoever opened it closes it.</param>
    public async Task SaveAsync(string name, string contentType, Stream content)
    {
        using var stream = new DotNetStreamReference(content, leaveOpen: true);
        await script.InvokeVoidAsync("practiceSuite.save", Longest, name, contentType, stream);
    }
}
