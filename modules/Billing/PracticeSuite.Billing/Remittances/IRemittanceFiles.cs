using PracticeSuite.Billing.Contracts.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>The door by which remittances come in, whoever brings them: a page, a clearinghouse's folder, a job.</summary>
internal interface IRemittanceFiles
{
    /// <summary>
    /// Keeps the file, checks it, and posts it whole or puts it in quarantine with the reasons. The same bytes a second time change nothing.
    /// Each part is an operation of its own, so that whoever calls must not hold a transaction.
    /// </summary>
    /// <param name="content">Read once to its end; its owner's.</param>
    /// <param name="sourceName">Of the file or its sender, for people.</param>
    /// <param name="takesTests">Files marked as tests are taken for real: what a simulated clearinghouse sends (C-343).</param>
    Task<ReceivedFileDto> ReceiveAsync(Stream content, string sourceName, bool takesTests, CancellationToken cancellationToken);

    /// <summary>Reads a file that is kept and was not posted, once more.</summary>
    Task<ReceivedFileDto> ProcessAsync(Guid fileId, CancellationToken cancellationToken);
}
