namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>What every page of the public form offers beside its question. `Service:Phone`, `Service:ExitUrl`, `Service:ExitTitle`.</summary>
public sealed record HelpContact(string Phone, string ExitHref, string ExitTitle)
{
    private const string DefaultPhone = "0808 157 0192";
    private const string DefaultExit = "https://www.bbc.co.uk/weather";

    public string PhoneLink => string.Concat(Phone.Where(c => c == '+' || char.IsAsciiDigit(c)));

    public static HelpContact Of(HttpContext http)
    {
        var service = http.RequestServices.GetRequiredService<IConfiguration>().GetSection("Service");
        return new HelpContact(service["Phone"] ?? DefaultPhone, service["ExitUrl"] ?? DefaultExit, service["ExitTitle"] ?? "Weather");
    }
}
