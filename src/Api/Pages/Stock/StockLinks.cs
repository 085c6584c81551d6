namespace CaseManagement.Api.Pages.Stock;

public static class StockLinks
{
    public const string Stock = "/stock";
    public const string Receive = "/stock/receive";
    public const string Count = "/stock/count";
    public const string Move = "/stock/move";
}
