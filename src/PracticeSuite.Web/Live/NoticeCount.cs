using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Notices;

namespace PracticeSuite.Web.Live;

/// <summary>How many notices somebody has not read, the same on every part of the page that says so.</summary>
public sealed class NoticeCount(IOperations operations)
{
    public event EventHandler? Changed;

    public int Unread { get; private set; }

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var unread = await operations.RunAsync<INoticeAppService, int>((notices, ct) => notices.CountUnreadAsync(ct), cancellationToken);
        if (unread == Unread)
            return;
        Unread = unread;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
