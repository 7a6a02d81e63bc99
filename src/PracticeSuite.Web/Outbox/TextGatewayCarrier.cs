using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Web.Outbox;

/// <summary>
/// Texts by any gateway that takes <c>POST {"id", "to", "from", "text"}</c> with a bearer token and answers 2xx once it has the text.
/// <c>Idempotency-Key</c> is the same for each try.
/// </summary>
internal sealed class TextGatewayCarrier(TextGatewaySettings settings, HttpMessageHandler handler) : IMessageCarrier, IDisposable
{
    private readonly HttpClient _client = new(handler) { Timeout = TimeSpan.FromSeconds(30) };

    public MessageChannel Channel => MessageChannel.Text;

    public async Task SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Token);
        request.Headers.Add("Idempotency-Key", parcel.Id.ToString());
        request.Content = JsonContent.Create(new { id = parcel.Id, to = $"+1{parcel.Letter.To}", from = settings.From, text = parcel.Letter.Text });
        var status = await StatusAsync(request, cancellationToken);
        if ((int)status is < 200 or >= 300)
            throw new CarrierException(string.Create(CultureInfo.InvariantCulture, $"Http{(int)status}"), IsFinal(status));
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            throw new CarrierException(CarrierException.Unreachable, isFinal: false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CarrierException(CarrierException.TimedOut, isFinal: false);
        }
    }

    /// <summary>The text itself is refused; anything else, such as a wrong token, somebody can mend.</summary>
    private static bool IsFinal(HttpStatusCode status) => status is HttpStatusCode.BadRequest or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity;
}
