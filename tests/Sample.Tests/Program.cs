// On net9.0 the compiler makes the sample's Program internal; the tests start it from a public class.
public partial class Program;
